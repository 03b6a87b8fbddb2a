package fengsui.rule.run;

import fengsui.event.SafetyEvent;
import fengsui.rule.FailureSink;
import fengsui.rule.Hit;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import org.jspecify.annotations.Nullable;

/** An engine that knows which event it saw last: what a hit has counted is up to there. Not thread-safe. */
final class Machine implements AutoCloseable {

    /** Who hears the hits of a machine. */
    interface Listener {

        Listener NOBODY = (hit, last) -> {};

        /**
         * {@code hit} came.
         *
         * @param last the last event the engine had seen, {@code null} for none
         */
        void hear(Hit hit, @Nullable SafetyEvent last);
    }

    private final Bench.Make make;
    private final RuleEngine engine;
    private FailureSink failures;
    private @Nullable SafetyEvent last;
    private boolean stale;

    Machine(Bench bench, FailureSink failures) {
        this.make = bench.make();
        this.failures = failures;
        this.engine = RuleCompiler.installed().engine(bench.rules(), make.areas(), this::failed);
    }

    private void failed(String rule, long time, String message) {
        failures.failed(rule, time, message);
    }

    /** Begins another life, in which {@code sink} is told of failures. */
    void reuse(FailureSink sink) {
        failures = sink;
        stale = true;
    }

    Bench.Make make() {
        return make;
    }

    void listen(Listener listener) {
        engine.onHit(hit -> listener.hear(hit, last));
    }

    void advanceTo(long time) {
        if (stale) {
            renew(time);
        } else {
            engine.advanceTo(time);
        }
    }

    /** To be called at the event's time: timers come before events. */
    void send(SafetyEvent event) {
        last = event;
        engine.send(event);
    }

    /** See {@link RuleEngine#renew}. */
    void renew(long time) {
        stale = false;
        last = null;
        engine.renew(time);
    }

    @Override
    public void close() {
        engine.close();
    }
}
