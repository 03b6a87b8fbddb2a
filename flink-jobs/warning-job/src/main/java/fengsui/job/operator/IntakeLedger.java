package fengsui.job.operator;

import fengsui.codec.Intake;
import fengsui.codec.RejectReason;
import fengsui.device.Sight;
import fengsui.event.Position;
import fengsui.job.wire.PartitionLedger;
import fengsui.job.wire.Taken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what became of every record, by input partition. Not thread-safe. */
final class IntakeLedger {

    private static final class Page {
        private long first = Long.MAX_VALUE;
        private long next;
        private long decoded;
        private long filtered;
        private long events;
        private long duplicate;
        private long forgotten;
        private long unplaced;
        private final Map<String, Long> rejected = new HashMap<>();

        void seen(long offset) {
            first = Math.min(first, offset);
            next = Math.max(next, offset + 1);
        }

        void reject(RejectReason reason) {
            rejected.merge(reason.label(), 1L, Long::sum);
        }

        PartitionLedger of(String partition) {
            return new PartitionLedger(
                    partition,
                    first,
                    next,
                    decoded,
                    filtered,
                    new TreeMap<>(rejected),
                    events,
                    duplicate,
                    forgotten,
                    unplaced);
        }
    }

    private record Key(String topic, int partition) {}

    private final Map<String, Page> pages = new TreeMap<>();
    private final Map<Key, Page> byKey = new HashMap<>();

    /** Of a record that came in parts, the first counts as the record. */
    void count(Taken taken) {
        Page page = page(taken.position());
        page.seen(taken.position().offset());
        if (taken.outcome() instanceof Intake.Decoded decoded) {
            page.decoded += taken.first() ? 1 : 0;
            page.events += decoded.events().size();
            page.unplaced += decoded.unplaced();
        } else if (taken.outcome() instanceof Intake.Rejected rejected) {
            page.reject(rejected.reject().reason());
        } else {
            page.filtered++;
        }
    }

    /** One of the events of the record at {@code position}. */
    void count(Position position, Sight sight) {
        if (sight.repeated() || sight.forgotten() > 0) {
            Page page = page(position);
            page.duplicate += sight.repeated() ? 1 : 0;
            page.forgotten += sight.forgotten();
        }
    }

    /** Found by key, so that no name is put together for each record. */
    private Page page(Position position) {
        Key key = new Key(position.topic(), position.partition());
        return byKey.computeIfAbsent(
                key, unseen -> pages.computeIfAbsent(PartitionLedger.nameOf(position), name -> new Page()));
    }

    /** Adds what was counted before a restore, perhaps by another subtask. */
    void add(PartitionLedger earlier) {
        Page page = pages.computeIfAbsent(earlier.partition(), name -> new Page());
        page.first = Math.min(page.first, earlier.first());
        page.next = Math.max(page.next, earlier.next());
        page.decoded += earlier.decoded();
        page.filtered += earlier.filtered();
        page.events += earlier.events();
        page.duplicate += earlier.duplicate();
        page.forgotten += earlier.forgotten();
        page.unplaced += earlier.unplaced();
        earlier.rejected().forEach((reason, count) -> page.rejected.merge(reason, count, Long::sum));
    }

    List<PartitionLedger> entries() {
        return pages.entrySet().stream()
                .map(page -> page.getValue().of(page.getKey()))
                .toList();
    }

    /** {@code sensor-0.read}, {@code sensor-0.rejected.bad-time} and so on. */
    SortedMap<String, Long> figures() {
        SortedMap<String, Long> figures = new TreeMap<>();
        for (PartitionLedger entry : entries()) {
            String name = entry.partition() + ".";
            figures.put(name + "first", entry.first());
            figures.put(name + "next", entry.next());
            figures.put(name + "read", entry.read());
            figures.put(name + "decoded", entry.decoded());
            figures.put(name + "filtered", entry.filtered());
            figures.put(name + "events", entry.events());
            figures.put(name + "duplicate", entry.duplicate());
            figures.put(name + "forgotten", entry.forgotten());
            figures.put(name + "unplaced", entry.unplaced());
            entry.rejected().forEach((reason, count) -> figures.put(name + "rejected." + reason, count));
        }
        return figures;
    }
}
