package fengsui.rule.mutation;

import fengsui.rule.rehearsal.RuleScenario;
import fengsui.rule.rehearsal.ScenarioResult;
import java.util.List;

/**
 * One rule whose numbers are to be moved.
 *
 * @param cases those that may notice
 * @param failing how many of them fail as the rule is: then it is not moved
 */
public record Candidate(String rule, List<RuleScenario> cases, int failing) {

    public Candidate {
        cases = List.copyOf(cases);
    }

    /**
     * One of each rule.
     *
     * @param cases of any rules
     * @param results of these, with the rules as they are
     */
    public static List<Candidate> of(List<String> rules, List<RuleScenario> cases, List<ScenarioResult> results) {
        return rules.stream()
                .map(rule -> new Candidate(
                        rule,
                        cases.stream().filter(one -> one.rule().equals(rule)).toList(),
                        (int) results.stream()
                                .filter(one -> one.rule().equals(rule) && !one.passed())
                                .count()))
                .toList();
    }

    /** Whether there is anything that could notice. */
    public boolean ready() {
        return !cases.isEmpty() && failing == 0;
    }
}
