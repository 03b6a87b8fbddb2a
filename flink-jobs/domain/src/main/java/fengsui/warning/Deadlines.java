package fengsui.warning;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** When something falls due of incidents that nothing is heard of. */
final class Deadlines {

    private Deadlines() {}

    /** The next after {@code time}, an order that begins or ends included. */
    static OptionalLong next(OpenIncidents open, DeskRules rules, long time) {
        return open.isEmpty()
                ? OptionalLong.empty()
                : LongStream.concat(
                                LongStream.of(open.nextDue()),
                                rules.orders().turns().filter(turn -> turn > time))
                        .min();
    }

    /** Of one: its end, its lowering, its escalation, its renewal, or what waits to be told of it. */
    static long of(Incident incident) {
        Course course = incident.course();
        long quiet = course.duty().taken() ? Long.MAX_VALUE : incident.quietAt();
        long eased = course.easing() == null
                ? Long.MAX_VALUE
                : course.easing().since() + incident.hazard().holdMillis();
        long acked = Math.min(course.duty().ackBy(), course.telling().due());
        return Math.min(Math.min(quiet, incident.issued().expires()), Math.min(eased, acked));
    }

    /** Why it is over at {@code now}, {@code null} where it is not. What dispatch has in hand ends with its last word. */
    static @Nullable EndReason over(Incident incident, long now) {
        if (!incident.course().duty().taken() && incident.quietAt() <= now) {
            return EndReason.QUIET;
        }
        return incident.issued().expires() <= now && !incident.signalledSinceIssued() ? EndReason.EXPIRED : null;
    }
}
