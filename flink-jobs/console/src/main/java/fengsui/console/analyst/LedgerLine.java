package fengsui.console.analyst;

import fengsui.topics.TopicOffsets.Range;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One partition of a topic that the job reads: every offset from the first that anybody knows of to the end is in exactly
 * one of the buckets {@code before}, {@code decoded}, {@code filtered}, {@code rejected}, {@code underway}, {@code lost},
 * {@code deleted} and {@code waiting}.
 *
 * @param from the first offset that is accounted for
 * @param end that the next record will get
 * @param before were there before the job read its first one
 * @param underway are being read: some subtasks have told of later ones already
 * @param lost lie among those that the job has read, and it tells of none of them; fewer than none where it counted some twice
 * @param deleted were deleted by the broker before the job had read them
 * @param waiting have not been read yet
 */
record LedgerLine(
        String topic,
        int partition,
        long from,
        long end,
        long before,
        long decoded,
        long filtered,
        long rejected,
        long underway,
        long lost,
        long deleted,
        long waiting,
        long events,
        long duplicate) {

    /**
     * @param name {@code <topic>-<partition>}
     * @param written Kafka's own offsets; {@code null} where it does not tell them
     * @param counted what the job counted, by {@code <topic>-<partition>.read} and so on
     * @param settled whether all subtasks have told of the same moment
     */
    static LedgerLine of(String name, @Nullable Range written, SortedMap<String, Long> counted, boolean settled) {
        int dash = name.lastIndexOf('-');
        boolean read = counted.containsKey(name + ".next");
        long first = counted.getOrDefault(name + ".first", written == null ? 0 : written.begin());
        long next = counted.getOrDefault(name + ".next", first);
        // The job may have read on since Kafka was asked.
        Range range =
                written == null ? new Range(first, next) : new Range(written.begin(), Math.max(written.end(), next));
        long decoded = figure(name, "decoded", counted);
        long filtered = figure(name, "filtered", counted);
        long rejected = rejected(name, counted);
        long untold = next - first - decoded - filtered - rejected;
        long underway = settled ? 0 : Math.max(0, untold);
        return new LedgerLine(
                name.substring(0, dash),
                Integer.parseInt(name.substring(dash + 1)),
                Math.min(first, range.begin()),
                range.end(),
                Math.max(0, first - range.begin()),
                decoded,
                filtered,
                rejected,
                underway,
                untold - underway,
                read ? Math.max(0, range.begin() - next) : 0,
                range.end() - Math.max(next, read ? range.begin() : first),
                figure(name, "events", counted),
                figure(name, "duplicate", counted));
    }

    private static long figure(String name, String what, SortedMap<String, Long> counted) {
        return counted.getOrDefault(name + "." + what, 0L);
    }

    private static long rejected(String name, SortedMap<String, Long> counted) {
        String prefix = name + ".rejected.";
        return counted.subMap(prefix, prefix + Character.MAX_VALUE).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Whether every offset is where it should be; those that wait will be. */
    boolean sound() {
        return before == 0 && lost == 0 && deleted == 0;
    }
}
