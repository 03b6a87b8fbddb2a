package fengsui.rule.run;

import fengsui.rule.journal.StoredSegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stored segments by the stretches of time in which their oldest rows lie. Stateless. */
final class Stretches {

    /** In milliseconds of event time, what is read of the journal at a time. */
    private static final long STRETCH = 30_000;

    private Stretches() {}

    /** As time comes to them, those of one stretch by their groups. */
    static List<StoredSegment> inOrder(Iterable<StoredSegment> segments) {
        List<StoredSegment> inOrder = new ArrayList<>();
        segments.forEach(inOrder::add);
        inOrder.sort(Comparator.comparingLong(Stretches::number).thenComparingInt(StoredSegment::group));
        return inOrder;
    }

    /** The last time before the stretch of {@code stored}. */
    static long before(StoredSegment stored) {
        return number(stored) * STRETCH - 1;
    }

    private static long number(StoredSegment stored) {
        return Math.floorDiv(stored.segment().oldest(), STRETCH);
    }
}
