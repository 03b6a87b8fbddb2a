package fengsui.job.wire;

import fengsui.event.Position;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the records of one input partition, as far as one subtask has seen them. Immutable.
 *
 * @param partition {@code topic-partition}
 * @param first the least offset seen
 * @param next the one after the greatest offset seen
 * @param rejected by the reason's label
 * @param events made of the decoded records
 * @param duplicate those of the events that had come before
 * @param forgotten how many events their devices had to forget early for these; had one come again, it counted as new
 * @param unplaced those of the events that lie outside every grid of the area files
 */
public record PartitionLedger(
        String partition,
        long first,
        long next,
        long decoded,
        long filtered,
        SortedMap<String, Long> rejected,
        long events,
        long duplicate,
        long forgotten,
        long unplaced) {

    public PartitionLedger {
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
    }

    public static String nameOf(Position position) {
        return position.topic() + "-" + position.partition();
    }

    /** Every record has exactly one outcome. */
    public long read() {
        return decoded
                + filtered
                + rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
