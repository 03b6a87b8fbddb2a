package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.risk.RuleRef;
import fengsui.rule.FailureSink;
import fengsui.rule.Hit;
import fengsui.rule.RuleCompiler;
import fengsui.rule.RuleEngine;
import java.util.Map;
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
    private Alarm alarm;
    private @Nullable SafetyEvent last;
    /** What the engine is given just now. */
    private @Nullable SafetyEvent given;

    private long sound = Long.MIN_VALUE;
    private boolean torn;
    private boolean stale;

    Machine(Bench bench, RuleCompiler compiler, Alarm alarm) {
        this.make = bench.make();
        this.alarm = alarm;
        this.engine = compiler.engine(bench.rules(), make.areas(), new Breaks());
    }

    /** Begins another life, in which {@code other} is told of failures. */
    void reuse(Alarm other) {
        alarm = other;
        stale = true;
    }

    /** Whether a rule threw and it is not known which: nothing the engine says since {@link #sound} is to be believed. */
    boolean torn() {
        return torn;
    }

    /** Up to where all went well; what happened at that very time may lack. */
    long sound() {
        return sound;
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
            passed(time);
        }
    }

    /** To be called at the event's time: timers come before events. */
    void send(SafetyEvent event) {
        last = event;
        given = event;
        engine.send(event);
        given = null;
    }

    private void passed(long time) {
        if (!torn && time > sound) {
            sound = time;
        }
    }

    /** See {@link RuleEngine#renew}. */
    void renew(long time) {
        stale = false;
        last = null;
        sound = time;
        engine.renew(time);
    }

    /** See {@link RuleEngine#costs}. */
    Map<String, Long> costs() {
        return engine.costs();
    }

    @Override
    public void close() {
        engine.close();
    }

    /** What breaks, with the area where it does: that of the event, for a rule sees one area at a time. */
    private final class Breaks implements FailureSink {

        @Override
        public void failed(String rule, long time, String message) {
            alarm.failed(rule, time, message);
        }

        @Override
        public void threw(String rule, long time, String message) {
            alarm.failed(rule, time, message);
            Area area = given == null ? null : given.area().at(make.shelf().level());
            alarm.threw(RuleFinding.threw(ref(rule), area, time, message));
        }

        @Override
        public void torn(long time) {
            torn = true;
        }

        private RuleRef ref(String rule) {
            return make.rules().stream()
                    .map(Bench.Stamp::ref)
                    .filter(ref -> ref.id().equals(rule))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
