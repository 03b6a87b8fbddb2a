package fengsui.device;

import fengsui.event.SensorReading;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Readings in a row that say the same. A mean that stays while the least or the greatest moves is not the same.
 *
 * @param since the time of the first
 * @param readings how many
 */
public record Run(
        double value, @Nullable Double min, @Nullable Double max, long since, int readings) {

    static Run of(SensorReading reading) {
        return new Run(reading.value(), reading.min(), reading.max(), reading.eventTime(), 1);
    }

    boolean continues(SensorReading reading) {
        return value == reading.value() && Objects.equals(min, reading.min()) && Objects.equals(max, reading.max());
    }

    Run longer() {
        return new Run(value, min, max, since, readings + 1);
    }
}
