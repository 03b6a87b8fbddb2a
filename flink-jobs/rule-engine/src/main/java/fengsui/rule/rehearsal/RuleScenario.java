package fengsui.rule.rehearsal;

import fengsui.rule.Rule;
import fengsui.rule.RuleFailure;
import fengsui.rule.RuleSet;
import fengsui.rule.run.RuleEdition;
import fengsui.rule.run.Workshop;
import java.util.List;

/** One case of a rule's test file, ready to run. Immutable, so that many can run side by side. */
public final class RuleScenario {

    private final Rule rule;
    private final RuleSet alone;
    private final ScenarioFile.Scenario scenario;

    RuleScenario(Rule rule, RuleSet alone, ScenarioFile.Scenario scenario) {
        this.rule = rule;
        this.alone = alone;
        this.scenario = scenario;
    }

    /** {@code rule: case}. */
    public String title() {
        return rule.id() + ": " + scenario.name();
    }

    /** With engines of {@code workshop}. */
    public ScenarioResult run(Workshop workshop) {
        Rehearsal came = Rehearsal.of(List.of(RuleEdition.first(alone)), scenario.events(), workshop);
        List<String> faults = came.failures().values().stream()
                .map(RuleFailure::message)
                .map(message -> "the rule broke: " + message)
                .toList();
        return new ScenarioResult(
                rule.id(),
                scenario.name(),
                faults,
                scenario.expected().compare(came),
                Exercise.allTried(rule, scenario.events(), came));
    }
}
