package fengsui.job.operator;

import fengsui.job.metrics.Meters;
import fengsui.job.metrics.Spread;
import fengsui.job.wire.AnswersLedger;
import fengsui.metrics.Measure;
import fengsui.warning.Warning;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What the desks of one subtask measure. Not thread-safe. */
final class WarningMeters {

    private final Meters meters;
    private final LongSupplier clock;
    private final Spread delay;

    /** @param clock the time of day, epoch milliseconds */
    WarningMeters(Meters meters, LongSupplier clock) {
        this.meters = meters;
        this.clock = clock;
        this.delay = meters.spread(Measure.WARNING_DELAY);
    }

    /** @param restored what was counted before */
    void begin(AnswersLedger restored) {
        tell(restored);
        meters.begin();
    }

    void written(Warning record) {
        var incident = record.incident();
        meters.more(
                Measure.WARNINGS,
                incident.hazard().code(),
                incident.judgement().grade().colour(),
                record.msgType().name().toLowerCase(Locale.ROOT));
        delay.millis(clock.getAsLong() - incident.issued().sent());
    }

    void tell(AnswersLedger answers) {
        meters.count(Measure.ANSWERS, answers.taken(), "taken");
        meters.count(Measure.ANSWERS, answers.repeated(), "repeated");
        answers.refused().forEach((reason, count) -> meters.count(Measure.ANSWERS_REFUSED, count, reason));
    }
}
