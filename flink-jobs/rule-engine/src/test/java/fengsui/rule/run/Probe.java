package fengsui.rule.run;

import fengsui.event.SafetyEvent;
import fengsui.risk.SignalChange;
import fengsui.rule.RuleSet;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.List;

/** A runner, and what it has said since it was last asked. Times are milliseconds after {@link Sample#START}. */
final class Probe implements AutoCloseable {

    final RuleRunner runner;
    private final List<SignalChange> changes = new ArrayList<>();

    Probe(RuleSet rules) {
        this(rules, RunnerLimits.STANDARD);
    }

    Probe(RuleSet rules, RunnerLimits limits) {
        runner = RuleRunner.start(rules, limits);
    }

    Acceptance accept(SafetyEvent event) {
        return runner.accept(Sample.atGrid(event));
    }

    List<SignalChange> advanceTo(long millis) {
        runner.advanceTo(Sample.START + millis, changes::add);
        return take();
    }

    List<SignalChange> correct() {
        runner.correct(changes::add);
        return take();
    }

    int shadows() {
        return runner.figures().shadows();
    }

    private List<SignalChange> take() {
        List<SignalChange> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    /** {@code LATE r/0 @ 5000 because [b]}: what happened, when, and why. */
    static String told(SignalChange change) {
        return change.kind() + " " + change.signal().rule().id() + " @ " + (change.time() - Sample.START)
                + (change.because().isEmpty() ? "" : " because " + change.because());
    }

    @Override
    public void close() {
        runner.close();
    }
}
