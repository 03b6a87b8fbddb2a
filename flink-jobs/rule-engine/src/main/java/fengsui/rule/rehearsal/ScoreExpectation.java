package fengsui.rule.rehearsal;

import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.YamlFields;
import fengsui.risk.Contribution;
import fengsui.risk.HazardScoring;
import fengsui.risk.Score;
import fengsui.risk.ScoreLevels;
import fengsui.risk.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one hazard's score in one area must be at one time.
 *
 * @param at as the file says it
 * @param time epoch milliseconds
 * @param level empty where it does not matter
 * @param contributors the devices that must make up the score, and no others; empty where they do not matter
 */
record ScoreExpectation(
        HazardScoring scoring,
        String area,
        String at,
        long time,
        Bounds bounds,
        Optional<Integer> level,
        Optional<Set<String>> contributors) {

    /** Of the points, both included. */
    record Bounds(int atLeast, int atMost) {}

    private static final int MOST = 100;

    /** Empty, and a problem, where the hazard is not scored. */
    static Optional<ScoreExpectation> read(YamlFields at, ScoringModel model, long start) {
        String hazard = at.text("hazard");
        Optional<HazardScoring> scoring = model.hazard(hazard);
        if (at.has("hazard") && scoring.isEmpty()) {
            List<String> known =
                    model.hazards().stream().map(HazardScoring::hazard).toList();
            at.report(
                    "hazard", "HAZARD", "is '" + hazard + "', which scoring.yaml does not score" + hint(hazard, known));
        }
        long time = ScenarioEvents.time(at, start).orElse(start);
        String area = at.text("area");
        Bounds bounds = at.optionalFields("score").map(ScoreExpectation::bounds).orElse(new Bounds(0, MOST));
        Optional<Integer> level =
                at.has("level") ? Optional.of(at.integer("level", 0, ScoreLevels.HIGHEST)) : Optional.empty();
        Optional<Set<String>> contributors =
                at.has("contributors") ? Optional.of(new TreeSet<>(at.texts("contributors"))) : Optional.empty();
        if (!at.has("score") && level.isEmpty() && contributors.isEmpty()) {
            at.report("score", "MISSING", "is missing, and so are 'level' and 'contributors': no case could fail");
        }
        at.done();
        return scoring.map(
                found -> new ScoreExpectation(found, area, at.text("at"), time, bounds, level, contributors));
    }

    private static String hint(String hazard, List<String> known) {
        return DidYouMean.hint(hazard, known);
    }

    private static Bounds bounds(YamlFields at) {
        Bounds bounds = new Bounds(at.integerOr(0, "at_least", 0, MOST), at.integerOr(MOST, "at_most", 0, MOST));
        if (!at.has("at_least") && !at.has("at_most")) {
            at.report("at_least", "MISSING", "is missing, and so is 'at_most': no case could fail");
        }
        if (bounds.atLeast() > bounds.atMost()) {
            at.report("at_most", "VALUE", "is less than 'at_least', expected no less");
        }
        at.done();
        return bounds;
    }

    /** In words, each thing that is not as expected. */
    List<String> differences(Optional<Score> came) {
        List<String> differences = new ArrayList<>();
        int points = came.map(Score::points).orElse(0);
        if (points < bounds.atLeast()) {
            differences.add(head() + "score " + points + ", expected at least " + bounds.atLeast() + made(came));
        }
        if (points > bounds.atMost()) {
            differences.add(head() + "score " + points + ", expected at most " + bounds.atMost() + made(came));
        }
        int stands = came.map(score -> score.level().now()).orElse(0);
        level.filter(wanted -> wanted != stands)
                .ifPresent(wanted -> differences.add(head() + "level " + stands + ", expected " + wanted));
        Set<String> devices = new TreeSet<>();
        came.ifPresent(score ->
                score.contributions().forEach(each -> devices.add(each.source().sourceId())));
        contributors
                .filter(wanted -> !wanted.equals(devices))
                .ifPresent(wanted ->
                        differences.add(head() + "contributors " + devices + ", expected " + wanted + made(came)));
        return differences;
    }

    private String head() {
        return at + " " + scoring.hazard() + " in " + area + ": ";
    }

    private static String made(Optional<Score> came) {
        List<String> parts = came.map(Score::contributions).orElse(List.of()).stream()
                .map(ScoreExpectation::part)
                .toList();
        return parts.isEmpty() ? "; nobody contributes" : "; made of " + String.join(", ", parts);
    }

    private static String part(Contribution contribution) {
        return contribution.points() + " by " + contribution.source().sourceId() + " ("
                + contribution.source().said() + ")";
    }
}
