package fengsui.job.operator;

import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The readings of one subtask that wait for time to come to them: only then is it known what came before. Adding and
 * taking costs the logarithm of their number. Not thread-safe.
 */
final class WaitingReadings {

    record Waiting(SensorReading reading, HeldDevice from) {

        private String key() {
            return from.key;
        }
    }

    /** Devices of one feed may say the same id. */
    private static final Comparator<Waiting> ORDER = Comparator.<Waiting, SafetyEvent>comparing(
                    Waiting::reading, SafetyEvent.ORDER)
            .thenComparing(Waiting::key);

    private final PriorityQueue<Waiting> all = new PriorityQueue<>(ORDER);

    void add(SensorReading reading, HeldDevice from) {
        all.add(new Waiting(reading, from));
    }

    /** Whether the first of them is due at {@code time}. */
    boolean isDue(long time) {
        return !all.isEmpty() && all.element().reading().eventTime() <= time;
    }

    /** Takes out the first. */
    Waiting take() {
        return all.remove();
    }

    int size() {
        return all.size();
    }

    /** Those of each device that has any, in no order. */
    Map<HeldDevice, List<SensorReading>> byDevice() {
        Map<HeldDevice, List<SensorReading>> byDevice = new HashMap<>();
        for (Waiting one : all) {
            byDevice.computeIfAbsent(one.from(), unseen -> new ArrayList<>()).add(one.reading());
        }
        return byDevice;
    }
}
