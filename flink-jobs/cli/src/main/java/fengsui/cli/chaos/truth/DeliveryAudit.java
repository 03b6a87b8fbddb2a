package fengsui.cli.chaos.truth;

import fengsui.job.Guarantee;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** I2: what was promised of how often a record stands on the alert topic, and of which one stands in the end. */
final class DeliveryAudit {

    private static final String I2 = "I2";

    private final List<Breach> breaches = new ArrayList<>();

    private DeliveryAudit() {}

    /** @param came all committed records of the alert topic, in its order */
    static List<Breach> of(List<Told> came, Guarantee guarantee) {
        DeliveryAudit audit = new DeliveryAudit();
        if (guarantee == Guarantee.EXACTLY_ONCE) {
            audit.once(came);
        }
        audit.lastStands(came);
        return audit.breaches;
    }

    /** How many records stand there again. */
    static long repeated(List<Told> came) {
        return came.size() - came.stream().map(Told::identifier).distinct().count();
    }

    private void once(List<Told> came) {
        Map<String, Told> first = new LinkedHashMap<>();
        for (Told record : came) {
            Told before = first.putIfAbsent(record.identifier(), record);
            if (before != null) {
                add(
                        record,
                        "stands there again: it is at " + before.place()
                                + " already, and exactly-once promises it once");
            }
        }
    }

    /** Whoever takes the last record of an incident for true must not be told of the past. */
    private void lastStands(List<Told> came) {
        Map<String, Told> newest = new LinkedHashMap<>();
        Map<String, Told> last = new LinkedHashMap<>();
        for (Told record : came) {
            newest.merge(record.incident(), record, (one, other) -> other.revision() >= one.revision() ? other : one);
            last.put(record.incident(), record);
        }
        last.forEach((incident, record) -> {
            Told greatest = newest.getOrDefault(incident, record);
            if (record.revision() < greatest.revision()) {
                add(
                        record,
                        "is the last of its incident, but revision " + greatest.revision() + " stands before it, at "
                                + greatest.place() + ": the last record must be the newest");
            }
        });
    }

    private void add(Told record, String what) {
        breaches.add(new Breach(I2, record.place() + ", " + record.identifier() + ": " + what));
    }
}
