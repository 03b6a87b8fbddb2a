package fengsui.job.wire;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the answers that were given to the desks of one subtask. Immutable.
 *
 * @param taken by a desk, which may be waiting for their time still
 * @param repeated those that had come before, and were left alone
 * @param refused those of the taken that could not be used, by the reason's label
 */
public record AnswersLedger(long taken, long repeated, SortedMap<String, Long> refused) {

    public static final AnswersLedger EMPTY = new AnswersLedger(0, 0, new TreeMap<>());

    public AnswersLedger {
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    public static AnswersLedger sum(Iterable<AnswersLedger> parts) {
        AnswersLedger sum = EMPTY;
        for (AnswersLedger part : parts) {
            sum = sum.plus(part);
        }
        return sum;
    }

    public AnswersLedger plus(AnswersLedger other) {
        SortedMap<String, Long> sum = new TreeMap<>(refused);
        other.refused.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
        return new AnswersLedger(taken + other.taken, repeated + other.repeated, sum);
    }
}
