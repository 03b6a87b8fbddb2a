package fengsui.device;

import fengsui.event.SensorReading;

/**
 * How far two devices in one grid may differ.
 *
 * @param within in the property's unit
 * @param forMillis for how long a reading can be held against another: newer than that, or it says nothing
 */
public record Agreement(double within, long forMillis) {

    boolean holds(SensorReading one, SensorReading other) {
        return Math.abs(one.value() - other.value()) <= within;
    }

    boolean isRecent(SensorReading reading, long time) {
        return reading.eventTime() > time - forMillis && reading.eventTime() <= time;
    }
}
