package fengsui.cli.chaos.truth;

import fengsui.codec.Ledger;
import fengsui.topics.TopicOffsets.Range;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What must have come of a load.
 *
 * @param told all records of the run without faults, in its order
 * @param ofScores ids of the rules that watch scores
 * @param until the engine's clock up to which records are compared, epoch milliseconds: of what is due later nobody knows
 *     whether it was told yet
 */
record Expectation(Inputs inputs, List<Told> told, Set<String> ofScores, long until) {

    /** Whether a job that has {@code counted} this much is done with all that there is. */
    boolean isCounted(SortedMap<String, Long> counted) {
        return inputs.offsets().entrySet().stream().allMatch(partition -> isRead(partition, counted))
                && Ledger.imbalances(counted).isEmpty();
    }

    private static boolean isRead(Map.Entry<String, Range> partition, SortedMap<String, Long> counted) {
        Range range = partition.getValue();
        return range.size() == 0 || counted.getOrDefault(partition.getKey() + ".next", 0L) >= range.end();
    }

    /** Those of {@code records} that are compared. */
    List<Told> compared(List<Told> records) {
        return records.stream().filter(record -> record.sent() <= until).toList();
    }
}
