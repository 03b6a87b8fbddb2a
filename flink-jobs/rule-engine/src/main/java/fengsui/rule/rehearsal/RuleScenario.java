package fengsui.rule.rehearsal;

import fengsui.event.SafetyEvent;
import fengsui.risk.ScoreReading;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.rule.run.RuleEdition;
import fengsui.rule.run.Workshop;
import java.util.ArrayList;
import java.util.List;

/** One case of a rule's test file, ready to run. Immutable, so that many can run side by side. */
public final class RuleScenario implements TestCase {

    private final Rule rule;
    private final RuleSet alone;
    private final ScenarioFile.Scenario scenario;

    private RuleScenario(Rule rule, RuleSet alone, ScenarioFile.Scenario scenario) {
        this.rule = rule;
        this.alone = alone;
        this.scenario = scenario;
    }

    /** With what is ordered in the case. */
    static RuleScenario of(Rule rule, RuleSet alone, ScenarioFile.Scenario scenario) {
        RuleSet ordered = alone.under(scenario.orders());
        Rule own = ordered.rules().stream()
                .filter(one -> one.id().equals(rule.id()))
                .findFirst()
                .orElse(rule);
        return new RuleScenario(own, ordered, scenario);
    }

    @Override
    public String title() {
        return rule.id() + ": " + scenario.name();
    }

    @Override
    public String rule() {
        return rule.id();
    }

    /** The same case of another version of its rule. */
    public RuleScenario on(Rule variant) {
        Rule active = variant.active();
        return of(active, alone.alone(active), scenario);
    }

    @Override
    public ScenarioResult run(Workshop workshop) {
        Rehearsal came = Rehearsal.of(List.of(RuleEdition.first(alone)), scenario.events(), workshop);
        List<SafetyEvent> seen = seen(came);
        return new ScenarioResult(
                rule.id(),
                scenario.name(),
                faults(seen, came),
                scenario.expected().compare(came),
                seen,
                Exercise.allTried(rule, seen, came));
    }

    /** What rules could look at: the events, and the scores that came of them. */
    private List<SafetyEvent> seen(Rehearsal came) {
        List<SafetyEvent> seen = new ArrayList<>(scenario.events());
        came.scores().forEach(score -> seen.addAll(ScoreReading.all(score)));
        return seen;
    }

    private List<String> faults(List<SafetyEvent> seen, Rehearsal came) {
        List<String> faults = new ArrayList<>();
        came.failures().values().forEach(failure -> faults.add("the rule broke: " + failure.message()));
        scenario.proves().ifPresent(proof -> faults.addAll(proof.differences(rule, seen, came)));
        return faults;
    }
}
