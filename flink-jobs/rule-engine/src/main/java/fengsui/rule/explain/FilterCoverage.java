package fengsui.rule.explain;

import fengsui.area.AreaMap;
import fengsui.event.SafetyEvent;
import fengsui.rule.LoadedRules;
import fengsui.rule.Rule;
import fengsui.rule.rehearsal.Coverage;
import fengsui.rule.rehearsal.Coverage.Share;
import fengsui.rule.rehearsal.ScenarioResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The filters in a rule's statement, and which of them no event of its cases ever passed: the engine says, with the rule's
 * own values. Of a filter that speaks of other events too, only what can be asked of one event counts.
 */
public final class FilterCoverage {

    private static final String SORT = "filter";

    private FilterCoverage() {}

    /** {@code coverage} with the filters of its rule; as it is where {@code loaded} has no such rule. */
    public static Coverage in(Coverage coverage, LoadedRules loaded, List<ScenarioResult> results) {
        Optional<RuleCard> card = RuleCard.of(loaded.bundle(), loaded.ruleSet(), coverage.rule());
        List<List<SafetyEvent>> cases = results.stream()
                .filter(result -> result.rule().equals(coverage.rule()))
                .map(ScenarioResult::seen)
                .toList();
        AreaMap areas = loaded.ruleSet().feeds().areas();
        return card.map(known -> in(coverage, known, areas, cases)).orElse(coverage);
    }

    private static Coverage in(Coverage coverage, RuleCard card, AreaMap areas, List<List<SafetyEvent>> cases) {
        Set<String> seen = new HashSet<>();
        int all = 0;
        List<String> untried = new ArrayList<>();
        try (Variants variants = new Variants(card)) {
            for (EplSketch.Stream stream : card.sketch().streams()) {
                Optional<Rule> probe =
                        seen.add(name(stream)) ? variants.passing(stream.type(), asked(stream)) : Optional.empty();
                all += probe.isPresent() ? 1 : 0;
                if (probe.isPresent() && !passed(probe.get(), areas, cases)) {
                    untried.add(SORT + " " + name(stream));
                }
            }
        }
        return coverage.with(SORT, new Share(all - untried.size(), all), untried);
    }

    private static boolean passed(Rule probe, AreaMap areas, List<List<SafetyEvent>> cases) {
        try (Solo solo = new Solo(probe, areas)) {
            return cases.stream().anyMatch(events -> !solo.hits(events).isEmpty());
        }
    }

    /** Everything that can be asked of one event; each condition in brackets, for one may hold an {@code or}. */
    private static String asked(EplSketch.Stream stream) {
        String asked = stream.conditions().stream()
                .map(Condition::alone)
                .filter(condition -> !condition.isBlank())
                .map(condition -> "(" + condition + ")")
                .collect(Collectors.joining(" and "));
        return asked.isEmpty() ? "true" : asked;
    }

    private static String name(EplSketch.Stream stream) {
        return stream.type() + "("
                + stream.conditions().stream().map(Condition::text).collect(Collectors.joining(" and ")) + ")";
    }
}
