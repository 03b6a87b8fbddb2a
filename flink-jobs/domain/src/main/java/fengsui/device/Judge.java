package fengsui.device;

import fengsui.baseline.Anomaly;
import fengsui.device.PropertyMemory.Sample;
import fengsui.event.SensorReading;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a reading can be believed, and learns from it. Readings of one device are to come in the order of their
 * event time; a late one is judged against what is known and changes nothing. Where a scoring clue asks, it says as well
 * how unusual the reading is for its device. Thread-safe: all that changes is in the memory.
 */
public final class Judge {

    private final DeviceRules rules;
    private final BaselinePlan plan;

    /** Holds nothing against a baseline. */
    public Judge(DeviceRules rules) {
        this(rules, BaselinePlan.NONE);
    }

    public Judge(DeviceRules rules, BaselinePlan plan) {
        this.rules = rules;
        this.plan = plan;
    }

    /** The reading as far as it can be believed, and how unusual it is where that is asked for. */
    SensorReading judged(SensorReading reading, DeviceMemory memory) {
        Quality quality = judge(reading, memory);
        SensorReading trusted = reading.trusted(quality.applyTo(reading.header().trust()));
        if (!plan.asks(reading)) {
            memory.dropBaseline(reading.property());
            return trusted;
        }
        return tellsOfItsPlace(quality) ? trusted.compared(anomaly(reading, memory)) : trusted;
    }

    /** Whether it is a measurement, be it a strange one: a baseline learns from nothing else. */
    private static boolean tellsOfItsPlace(Quality quality) {
        return quality.fault() != Fault.OUT_OF_RANGE && quality.fault() != Fault.STUCK;
    }

    private Anomaly anomaly(SensorReading reading, DeviceMemory memory) {
        long time = reading.eventTime();
        return memory.baseline(reading.property()).see(time, plan.offsetMillis(time), reading.value());
    }

    public Quality judge(SensorReading reading, DeviceMemory memory) {
        PropertyRule rule = rules.of(reading.property());
        if (rule == null) {
            return Quality.GOOD;
        }
        boolean sameUnit = rule.unit().equals(reading.unit());
        // What was never measured must not be learned from.
        if (sameUnit && !inRange(rule, reading)) {
            return Quality.of(Fault.OUT_OF_RANGE);
        }
        PropertyMemory known = memory.of(reading.property());
        if (known != null && reading.eventTime() <= known.newest()) {
            return late(reading, known, sameUnit ? rule.change() : null);
        }
        PropertyMemory now = learn(reading, known, rule, sameUnit ? rule.change() : null);
        memory.keep(reading.property(), now);
        return quality(now.stuck(), now.suspect() != null);
    }

    private static boolean inRange(PropertyRule rule, SensorReading reading) {
        Double min = reading.min();
        Double max = reading.max();
        return rule.inRange(reading.value())
                && (min == null || rule.inRange(min))
                && (max == null || rule.inRange(max));
    }

    private static Quality late(SensorReading reading, PropertyMemory known, @Nullable Change change) {
        boolean stuck = known.stuck()
                && known.run().continues(reading)
                && reading.eventTime() >= known.run().since();
        Sample suspect = known.suspect();
        boolean jump =
                !follows(known.believed(), reading, change) && (suspect == null || !follows(suspect, reading, change));
        return quality(stuck, jump);
    }

    private static Quality quality(boolean stuck, boolean jump) {
        return stuck ? Quality.of(Fault.STUCK) : jump ? Quality.of(Fault.JUMP) : Quality.GOOD;
    }

    private static PropertyMemory learn(
            SensorReading reading, @Nullable PropertyMemory known, PropertyRule rule, @Nullable Change change) {
        Sample sample = new Sample(reading.eventTime(), reading.value());
        if (known == null) {
            return new PropertyMemory(sample.time(), sample, null, Run.of(reading), Habit.NONE, false);
        }
        boolean same = known.run().continues(reading);
        Run run = same ? known.run().longer() : Run.of(reading);
        Habit habit = same ? known.habit() : Repeats.learn(known, rule);
        boolean stuck = same && Repeats.stuck(run, sample.time(), habit, rule);
        boolean believable = believable(known, reading, change);
        return new PropertyMemory(
                sample.time(), believable ? sample : known.believed(), believable ? null : sample, run, habit, stuck);
    }

    /** A second reading near one that could not be believed bears it out: fires and leaks do begin at once. */
    private static boolean believable(PropertyMemory known, SensorReading reading, @Nullable Change change) {
        Sample suspect = known.suspect();
        return follows(known.believed(), reading, change) || (suspect != null && follows(suspect, reading, change));
    }

    private static boolean follows(Sample before, SensorReading reading, @Nullable Change change) {
        long millis = Math.abs(reading.eventTime() - before.time());
        return change == null || change.allows(before.value(), reading.value(), millis);
    }
}
