package fengsui.warning;

import java.util.ArrayList;
import java.util.List;

/**
 * Which incidents a desk first told of within one minute.
 *
 * @param begin epoch milliseconds
 * @param told incident ids, in that order
 */
public record Minute(long begin, List<String> told) {

    static final long MILLIS = 60_000;

    static final Minute NONE = new Minute(Long.MIN_VALUE, List.of());

    public Minute {
        told = List.copyOf(told);
    }

    static long of(long time) {
        return Math.floorDiv(time, MILLIS) * MILLIS;
    }

    /** The minute that {@code time} lies in, with what is known of it. */
    Minute at(long time) {
        return of(time) == begin ? this : new Minute(of(time), List.of());
    }

    Minute and(String incidentId) {
        List<String> all = new ArrayList<>(told);
        all.add(incidentId);
        return new Minute(begin, all);
    }
}
