package fengsui.event;

import fengsui.baseline.Anomaly;
import org.jspecify.annotations.Nullable;

/**
 * A measured value.
 *
 * @param property what was measured: gas, smoke, water-level, temperature, pm25 …
 * @param value in {@code unit}; finite
 * @param min the least of the readings this one sums up, where the feed sums up
 * @param max the greatest of them
 * @param anomaly how unusual it is for its device, where scoring asks for that; made in intake and for scoring alone:
 *     rules and journals know nothing of it
 */
public record SensorReading(
        EventHeader header,
        String property,
        double value,
        String unit,
        @Nullable Double min,
        @Nullable Double max,
        @Nullable Anomaly anomaly)
        implements SafetyEvent {

    /** Decimal places that {@link #milli()} keeps. */
    private static final double SCALE = 1000.0;

    /** One that is held against no baseline. */
    public SensorReading(
            EventHeader header,
            String property,
            double value,
            String unit,
            @Nullable Double min,
            @Nullable Double max) {
        this(header, property, value, unit, min, max, null);
    }

    /** The same, to be believed so far. */
    public SensorReading trusted(Trust trust) {
        return trust.equals(header.trust())
                ? this
                : new SensorReading(header.trusted(trust), property, value, unit, min, max, anomaly);
    }

    /** The same, held against what is usual for its device. */
    public SensorReading compared(Anomaly found) {
        return new SensorReading(header, property, value, unit, min, max, found);
    }

    @Override
    public EventKind kind() {
        return EventKind.SENSOR;
    }

    @Override
    public String subject() {
        return property;
    }

    @Override
    public String witness() {
        return sourceId();
    }

    @Override
    public String said() {
        return (property + " " + Plain.text(value) + " " + unit).strip();
    }

    /** The value in thousandths, for sums that must not drift with history as sums of doubles do. */
    public long milli() {
        return Math.round(value * SCALE);
    }
}
