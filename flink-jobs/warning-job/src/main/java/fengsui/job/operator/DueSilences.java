package fengsui.job.operator;

import fengsui.device.Rhythm;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * When to look next whether a device is silent. A report costs nothing while it only puts that off: a device is listed
 * anew when its time has come. Not thread-safe.
 */
final class DueSilences {

    private record Due(long time, HeldDevice device) {

        private String key() {
            return device.key;
        }
    }

    private final PriorityQueue<Due> all =
            new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparing(Due::key));

    /** To be called whenever the device has reported or was looked at. */
    void list(HeldDevice held) {
        long due = held.device.silence().dueAt();
        if (due < held.listed) {
            held.listed = due;
            all.add(new Due(due, held));
        }
    }

    /** The device is listed no more. */
    void forget(HeldDevice held) {
        held.listed = Rhythm.NEVER;
    }

    boolean isDue(long time) {
        return !all.isEmpty() && all.element().time() <= time;
    }

    /** Takes out the first; empty where its device was listed otherwise since. */
    Optional<HeldDevice> take() {
        Due first = all.remove();
        if (first.device().listed != first.time()) {
            return Optional.empty();
        }
        forget(first.device());
        return Optional.of(first.device());
    }
}
