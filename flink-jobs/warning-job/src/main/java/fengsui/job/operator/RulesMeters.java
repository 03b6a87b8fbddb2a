package fengsui.job.operator;

import fengsui.job.metrics.Meters;
import fengsui.job.wire.RulesLedger;
import fengsui.metrics.Measure;
import fengsui.risk.SignalChange;
import fengsui.rule.run.RuleRunner;
import fengsui.rule.run.RunnerFigures;
import fengsui.rule.run.RunnerLimits;

/** What one subtask of the rules measures. Not thread-safe. */
final class RulesMeters {

    private static final double SECOND = 1_000.0;
    private static final double NANOS = 1e9;

    private final Meters meters;
    private final RunnerLimits limits;

    RulesMeters(Meters meters, RunnerLimits limits) {
        this.meters = meters;
        this.limits = limits;
    }

    /** With what was counted before a restore. */
    void begin(RuleRunner runner, RulesCount count, long now) {
        tell(runner, count, now);
        meters.begin();
    }

    /** @param now the time of day, epoch milliseconds */
    void tell(RuleRunner runner, RulesCount count, long now) {
        meters.set(Measure.HEARTBEAT, now / SECOND);
        tell(count.ledger());
        count.scores().forEach((word, scores) -> meters.count(Measure.RULES_SCORES, scores, word));
        tell(runner.figures());
        costs(runner);
        meters.set(Measure.RULES_WARMING, runner.warming().size());
        runner.failures().forEach((rule, failed) -> meters.count(Measure.RULE_FAILURES, failed.count(), rule));
    }

    private void costs(RuleRunner runner) {
        runner.costs().forEach((rule, nanos) -> meters.countPart(Measure.RULE_COST, nanos / NANOS, rule));
    }

    private void tell(RulesLedger ledger) {
        meters.count(Measure.RULES_COPIES, ledger.used(), "used");
        meters.count(Measure.RULES_COPIES, ledger.corrected(), "corrected");
        meters.count(Measure.RULES_COPIES, ledger.tooLate(), "too-late");
        meters.count(Measure.RULES_COPIES, ledger.shed(), "shed");
        meters.count(Measure.RULES_COPIES, ledger.unwatched(), "unwatched");
    }

    private void tell(RunnerFigures figures) {
        meters.set(Measure.RULES_WAITING, figures.waiting());
        meters.set(Measure.RULES_WAITING_LIMIT, limits.waiting());
        meters.set(Measure.JOURNAL_ROWS, (double) figures.journalRows());
        meters.set(Measure.JOURNAL_BYTES, (double) figures.journalBytes());
        meters.set(Measure.SHADOWS, figures.shadows());
        meters.set(Measure.SHADOWS_LIMIT, limits.shadows());
        meters.count(Measure.LATE_CORRECTED, figures.lateCorrected());
        meters.count(Measure.OVERFLOWS, figures.overflows());
        meters.count(Measure.REBUILDS, figures.rebuilds());
    }

    void running(int rules) {
        meters.set(Measure.RULES_RUNNING, rules);
    }

    void found(SignalChange change) {
        meters.more(
                Measure.SIGNALS,
                change.signal().rule().id(),
                change.kind().label(),
                Boolean.toString(change.signal().trial()));
    }
}
