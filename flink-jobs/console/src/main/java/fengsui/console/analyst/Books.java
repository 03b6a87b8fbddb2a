package fengsui.console.analyst;

import fengsui.codec.Health;
import fengsui.codec.SignalView;
import fengsui.codec.WarningView;
import fengsui.codec.WithheldJson;
import fengsui.figures.Days;

/** All that is counted of one sort of records: of those that are meant, or of exercises and tests. Not thread-safe. */
final class Books {

    private final HealthBook health = new HealthBook();
    private final HitBook hits;
    private final OutcomeBook outcomes;
    private final TrialBook trials = new TrialBook();
    private final ShiftBook shift = new ShiftBook();
    private final HeldBook held = new HeldBook();

    Books(Days days) {
        hits = new HitBook(days);
        outcomes = new OutcomeBook(days);
    }

    void take(Health said, long written) {
        health.take(said, written);
    }

    void take(SignalView signal) {
        hits.take(signal);
        trials.take(signal);
    }

    void take(WarningView view) {
        view.told().ifPresent(outcomes::take);
        trials.take(view);
        shift.take(view);
        held.isTold(view.incidentId(), view.times().sent());
    }

    void take(WithheldJson.View view) {
        outcomes.take(view.told());
        held.take(view, shift.lastTold(view.told().incidentId()));
    }

    HealthBook health() {
        return health;
    }

    HitBook hits() {
        return hits;
    }

    OutcomeBook outcomes() {
        return outcomes;
    }

    TrialBook trials() {
        return trials;
    }

    ShiftBook shift() {
        return shift;
    }

    HeldBook held() {
        return held;
    }

    /** Whether there is anything in them that a job wrote. */
    boolean begun() {
        return health.beat() != null || shift.newest() > Long.MIN_VALUE;
    }

    /** The engine's clock as it is known, epoch milliseconds of event time; 0 where nothing was heard. */
    long clock() {
        HealthBook.Beat beat = health.beat();
        return Math.max(beat == null ? 0 : beat.clock(), Math.max(0, shift.newest()));
    }
}
