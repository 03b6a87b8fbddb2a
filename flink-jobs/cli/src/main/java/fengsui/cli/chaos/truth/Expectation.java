package fengsui.cli.chaos.truth;

import java.util.List;
import java.util.Set;

/**
 * What must have come of a load.
 *
 * @param told all records of the run without faults, in its order
 * @param ofScores ids of the rules that watch scores
 * @param until the engine's clock up to which records are compared, epoch milliseconds: of what is due later nobody knows
 *     whether it was told yet
 */
record Expectation(Inputs inputs, List<Told> told, Set<String> ofScores, long until) {

    /** Those of {@code records} that are compared. */
    List<Told> compared(List<Told> records) {
        return records.stream().filter(record -> record.sent() <= until).toList();
    }
}
