package fengsui.rule;

import fengsui.area.Level;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.event.EventKind;
import fengsui.risk.HazardScoring;
import fengsui.risk.ScoreReading;
import fengsui.risk.ScoringModel;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Checks what a rule watches of scores: that there is such a score, and that each one lies in an area of the rule's
 * scope. A score of a street says nothing of any grid in it.
 */
final class ScoreWatches {

    private static final String CODE = "SCORE";

    private final ScoringModel scoring;
    private final Level scope;
    private final Problems problems;

    private ScoreWatches(ScoringModel scoring, Level scope, Problems problems) {
        this.scoring = scoring;
        this.scope = scope;
        this.problems = problems;
    }

    /** Reports to {@code problems} what is wrong with the scores that the rule file {@code text} watches, and no more. */
    static void check(String text, ScoringModel scoring, Problems problems) {
        Problems toldElsewhere = new Problems(problems.file(), "RULE", new ArrayList<>());
        YamlReader.fields(text, toldElsewhere).ifPresent(fields -> {
            ScoreWatches checks = new ScoreWatches(scoring, RuleOutline.scope(fields), problems);
            fields.list("watches").forEach(checks::check);
        });
    }

    private void check(YamlFields watch) {
        for (String subject : watch.texts("subject")) {
            ScoreReading.hazard(subject)
                    .flatMap(hazard -> fault(watch, hazard))
                    .ifPresent(fault ->
                            problems.report(watch.at("subject"), CODE, "'subject' is '" + subject + "': " + fault));
        }
    }

    private Optional<String> fault(YamlFields watch, String hazard) {
        if (!watch.text("kind", "").equals(EventKind.SENSOR.label())) {
            return Optional.of("scores are watched as 'kind: sensor'");
        }
        Optional<HazardScoring> scored = scoring.hazard(hazard);
        if (scored.isEmpty()) {
            return Optional.of("scoring.yaml does not score '" + hazard + "'" + hint(hazard));
        }
        Level level = scored.get().level();
        return scope.compareTo(level) >= 0
                ? Optional.empty()
                : Optional.of("it is told by " + level.label() + ", of which no " + scope.label()
                        + " has one; set 'scope: " + level.label() + "' or wider");
    }

    private String hint(String hazard) {
        return DidYouMean.hint(
                hazard, scoring.hazards().stream().map(HazardScoring::hazard).toList());
    }
}
