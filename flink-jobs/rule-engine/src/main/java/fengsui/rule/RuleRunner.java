package fengsui.rule;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.risk.Signal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Runs the rules of a set over the events of some areas: puts events in order, drives the engines' clocks, and keeps the
 * journal from which they are rebuilt. What it says depends on the events and on nothing else: neither on the order of
 * their arrival, nor on the steps in which time is told, nor on the other areas. Not thread-safe.
 */
public final class RuleRunner implements AutoCloseable {

    private static final Comparator<Signal> ORDER =
            Comparator.comparingLong(Signal::time).thenComparing(Signal::signalId);

    private final FailureLog failures = new FailureLog();
    private final Pending pending = new Pending();
    private final Journal journal = new Journal();
    private final Map<String, Signal> signals = new HashMap<>();
    private final Watchers watchers;
    private long clock = Long.MIN_VALUE;
    private long newest = Long.MIN_VALUE;
    private boolean muted;

    private RuleRunner(RuleSet rules) {
        watchers = new Watchers(rules.running(), failures);
        watchers.engines().forEach(engine -> engine.onHit(this::hit));
    }

    /** With the active rules of {@code rules} and those on trial. Close it: its engines hold more than memory. */
    public static RuleRunner start(RuleSet rules) {
        return new RuleRunner(rules);
    }

    /** Up to where time has been worked off; {@link Long#MIN_VALUE} at first. */
    public long clock() {
        return clock;
    }

    /**
     * Takes an event that is ahead of the clock. One that no rule watches is taken and forgotten.
     *
     * @return false where the clock has passed it: it is too late and was not taken
     */
    public boolean accept(ScopedEvent row) {
        if (row.event().eventTime() <= clock) {
            return false;
        }
        if (watchers.of(row) != null) {
            pending.add(row);
        }
        return true;
    }

    /**
     * Time has reached {@code watermark}: no event up to it will come any more. Hands on what the rules say up to then,
     * in the order of time, then signal id. Several hits of one rule at one time on the same evidence are one signal.
     *
     * @param watermark {@link Long#MAX_VALUE} is the end of the input: the engines then go on for the longest memory of
     *     a rule after the last event, when everything that waits has come due
     */
    public void advanceTo(long watermark, Consumer<Signal> consumer) {
        if (watermark <= clock) {
            return;
        }
        pending.drain(watermark, this::send);
        long reached = watermark == Long.MAX_VALUE ? endOfInput() : watermark;
        watchers.engines().forEach(engine -> engine.advanceTo(reached));
        journal.expire(reached);
        clock = watermark;
        signals.values().stream().sorted(ORDER).forEach(consumer);
        signals.clear();
    }

    /** Rules that broke, by id: their hits may be missing. Counts since the start. */
    public SortedMap<String, RuleFailure> failures() {
        return failures.byRule();
    }

    /** Everything that {@link #restore} needs besides the clock, in no order. */
    public void forEachRow(Consumer<ScopedEvent> consumer) {
        journal.forEach(consumer);
        pending.forEach(consumer);
    }

    /**
     * Stands where another runner stood, with its clock and the rows of this one's areas, in any order. The engines are
     * rebuilt by going through the rows once more, in silence. To be called before anything else.
     */
    public void restore(long restoredClock, List<ScopedEvent> rows) {
        mute(true);
        rows.forEach(this::accept);
        advanceTo(restoredClock, signal -> {});
        mute(false);
    }

    private void mute(boolean on) {
        muted = on;
        failures.mute(on);
    }

    private long endOfInput() {
        return newest == Long.MIN_VALUE ? clock : Math.max(clock, newest + watchers.longestMemory());
    }

    private void send(ScopedEvent row) {
        Watchers.Watched watched = watchers.of(row);
        if (watched == null) {
            return;
        }
        SafetyEvent event = row.event();
        newest = event.eventTime();
        // The engines' timers come before the event, and what they count must not hold it yet.
        watched.engines().forEach(engine -> engine.advanceTo(newest));
        journal.add(row, watched);
        watched.engines().forEach(engine -> engine.send(event));
    }

    private void hit(Hit hit) {
        if (!muted) {
            Signal signal = Signals.of(hit, evidence(hit));
            signals.merge(signal.signalId(), signal, Signals::graver);
        }
    }

    private List<Hit.Tagged> evidence(Hit hit) {
        if (!hit.rule().program().counts()) {
            return hit.events();
        }
        // Whatever a rule watches moves its engine's clock before it is written down: nothing here is ahead of the hit.
        Area area = new Area(hit.rule().scope(), hit.area());
        return journal.watched(hit.rule(), area, hit.time() - hit.rule().memoryMillis()).stream()
                .map(event -> new Hit.Tagged(Signals.COUNTED, event))
                .toList();
    }

    @Override
    public void close() {
        watchers.close();
    }
}
