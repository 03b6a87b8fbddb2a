package fengsui.rule.rehearsal;

import fengsui.area.Area;
import fengsui.burst.SortedBurst;
import fengsui.device.BaselinePlan;
import fengsui.device.Dedupe;
import fengsui.device.JudgedHistory;
import fengsui.event.SafetyEvent;
import fengsui.event.Timeline;
import fengsui.risk.BurstPlan;
import fengsui.risk.Clue;
import fengsui.risk.HazardScoring;
import fengsui.risk.ScoringModel;
import fengsui.rule.RuleSet;
import fengsui.rule.run.Workshop;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One case of {@code scoring.test.yaml}, ready to run. Immutable. */
public final class ScoringScenario implements TestCase {

    /** What stands for a rule's id. */
    public static final String SCORING = "scoring";

    private final RuleSet rules;
    private final ScoringTestFile.Case scenario;

    ScoringScenario(RuleSet rules, ScoringTestFile.Case scenario) {
        this.rules = rules;
        this.scenario = scenario;
    }

    @Override
    public String title() {
        return SCORING + ": " + scenario.name();
    }

    @Override
    public String rule() {
        return SCORING;
    }

    /** Needs no engine: scores come before rules. */
    @Override
    public ScenarioResult run(Workshop workshop) {
        ScoringModel model = rules.scoring();
        List<SafetyEvent> events = JudgedHistory.of(
                rules.devices(),
                BaselinePlan.NONE.and(Long.MIN_VALUE, model),
                Dedupe.firsts(scenario.events()).stream()
                        .sorted(SafetyEvent.ORDER)
                        .toList());
        List<SortedBurst> bursts =
                RehearsedBursts.of(BurstPlan.NONE.and(Long.MIN_VALUE, model), new Timeline<>(model), events);
        List<Clue> clues = Stream.concat(
                        bursts.stream().flatMap(heard -> model.clues(heard).stream()),
                        events.stream().flatMap(event -> model.clues(event).stream()))
                .toList();
        List<String> faults = scenario.expected().stream()
                .flatMap(expected -> differences(expected, clues).stream())
                .toList();
        return new ScenarioResult(SCORING, scenario.name(), faults, List.of(), events, tried(model, events, bursts));
    }

    private static List<String> differences(ScoreExpectation expected, List<Clue> clues) {
        HazardScoring scoring = expected.scoring();
        Area area = new Area(scoring.level(), expected.area());
        List<Clue> own = clues.stream()
                .filter(clue ->
                        clue.hazard().equals(scoring.hazard()) && clue.area().equals(area))
                .toList();
        return expected.differences(StandingScore.at(expected.time(), scoring, own));
    }

    private static Set<RulePart> tried(ScoringModel model, List<SafetyEvent> events, List<SortedBurst> bursts) {
        return Set.copyOf(ClueExercise.parts(
                model,
                term -> events.stream().anyMatch(event -> term.weigh(event) > 0),
                term -> bursts.stream().anyMatch(heard -> term.weigh(heard) > 0)));
    }

    /** What the cases of scoring have tried of the clues of {@code model}; empty where it scores nothing. */
    public static Optional<Coverage> coverage(ScoringModel model, List<ScenarioResult> results) {
        return ClueExercise.coverage(model, results);
    }
}
