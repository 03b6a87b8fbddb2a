package fengsui.job.testkit;

import fengsui.event.SafetyEvent;
import fengsui.job.wire.Edition;
import fengsui.risk.ChangeKind;
import fengsui.risk.ScoreChange;
import fengsui.risk.ScoreReading;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.rule.run.RuleEdition;
import fengsui.rule.run.Workshop;
import java.util.List;

/**
 * Everything that happens in one run, so that it can be played again, and shortened.
 *
 * @param seed what it was made from
 * @param intakes subtasks of intake
 * @param parallelism subtasks of every other operator, at first
 * @param prompt whether everything moves on at once; otherwise it moves on with {@link Step.Flow} only
 */
public record CityRun(
        long seed, int intakes, int parallelism, boolean prompt, List<Published> editions, List<Step> steps) {

    /** A rule set that comes while the job runs. */
    public record Published(ReplayRules.Variant rules, long effectiveAt) {}

    public CityRun {
        editions = List.copyOf(editions);
        steps = List.copyOf(steps);
    }

    CityRun withSteps(List<Step> other) {
        return new CityRun(seed, intakes, parallelism, prompt, editions, other);
    }

    CityRun withParallelism(int other) {
        return new CityRun(seed, intakes, other, prompt, editions, steps);
    }

    CityRun asPrompt() {
        return new CityRun(seed, intakes, parallelism, true, editions, steps);
    }

    /** The rule set that comes as number {@code number}. */
    Edition edition(int number) {
        Published published = editions.get(number);
        return new Edition(number, ReplayRules.bundle(published.rules()), published.effectiveAt());
    }

    /** In the order of their arrival. */
    public List<SafetyEvent> events() {
        return steps.stream()
                .filter(Step.Arrive.class::isInstance)
                .map(step -> ((Step.Arrive) step).event())
                .toList();
    }

    /** What the run must come to. */
    public Rehearsal rehearsal(Workshop workshop) {
        return Rehearsal.of(ruleEditions(), events(), workshop);
    }

    /** What rules must make of the scores that were told when they were due. */
    Rehearsal rehearsal(List<ScoreChange> told, Workshop workshop) {
        List<SafetyEvent> scores = told.stream()
                .filter(change -> change.kind() == ChangeKind.NEW)
                .flatMap(change -> ScoreReading.all(change.score()).stream())
                .map(SafetyEvent.class::cast)
                .toList();
        return Rehearsal.of(ruleEditions(), scores, workshop);
    }

    /** Which rules hold from when, by the contract. */
    List<RuleEdition> ruleEditions() {
        Spread spread = new Spread(this);
        steps.forEach(spread::follow);
        return spread.timeline().stream()
                .map(span -> new RuleEdition(
                        span.from(), ReplayRules.load(span.value()).ruleSet()))
                .toList();
    }
}
