package fengsui.rule.rehearsal;

import fengsui.risk.BurstTerm;
import fengsui.risk.ClueScale;
import fengsui.risk.ClueTerm;
import fengsui.risk.HazardScoring;
import fengsui.risk.ScoringModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The clues of a scoring as parts that cases may try. Stateless. */
final class ClueExercise {

    private static final String SORT = "clue";

    private ClueExercise() {}

    /** Those that are {@code wanted}, in the order of hazards, then of the file, bursts last. */
    static List<RulePart> parts(ScoringModel model, Predicate<ClueTerm> wanted, Predicate<BurstTerm> wantedBursts) {
        List<RulePart> parts = new ArrayList<>();
        for (HazardScoring scoring : model.hazards()) {
            scoring.terms().stream().filter(wanted).forEach(term -> parts.add(new RulePart(SORT, name(scoring, term))));
            scoring.bursts().stream()
                    .filter(wantedBursts)
                    .forEach(term -> parts.add(new RulePart(SORT, name(scoring, term))));
        }
        return parts;
    }

    private static String name(HazardScoring scoring, BurstTerm term) {
        return scoring.hazard() + ": " + term.sort().kind().label() + " "
                + term.sort().subject() + " burst";
    }

    private static String name(HazardScoring scoring, ClueTerm term) {
        String by = term.scale() == ClueScale.VALUE ? "" : " anomaly";
        return scoring.hazard() + ": " + term.kind().label() + " " + term.subject() + by;
    }

    static Optional<Coverage> coverage(ScoringModel model, List<ScenarioResult> results) {
        List<ScenarioResult> own = results.stream()
                .filter(result -> result.rule().equals(ScoringScenario.SCORING))
                .toList();
        Set<RulePart> tried = new HashSet<>();
        own.forEach(result -> tried.addAll(result.tried()));
        List<RulePart> all = parts(model, term -> true, term -> true);
        List<String> untried = all.stream()
                .filter(part -> !tried.contains(part))
                .map(part -> part.sort() + " " + part.name())
                .toList();
        Coverage.Share share = new Coverage.Share(all.size() - untried.size(), all.size());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Coverage(ScoringScenario.SCORING, own.size(), Map.of(SORT, share), untried));
    }
}
