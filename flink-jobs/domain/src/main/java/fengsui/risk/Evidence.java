package fengsui.risk;

import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One event that a signal rests on.
 *
 * @param witness who says so, see {@link SafetyEvent#witness()}; never written to a topic
 * @param time its event time, epoch milliseconds
 * @param position the record it came in, {@code null} where it came in none: a score
 * @param role the part it played in the rule: a pattern's tag, or {@code counted}
 * @param said what it said, in one short phrase
 */
public record Evidence(
        String eventId,
        EventKind kind,
        String sourceId,
        String witness,
        long time,
        @Nullable Position position,
        String role,
        String said) {

    /** Oldest first; ties by id. */
    public static final Comparator<Evidence> ORDER = Comparator.comparingLong(Evidence::time)
            .thenComparing(Evidence::eventId)
            .thenComparing(Evidence::role);

    public static Evidence of(SafetyEvent event, String role) {
        return new Evidence(
                event.eventId(),
                event.kind(),
                event.sourceId(),
                event.witness(),
                event.eventTime(),
                event.header().origin().position(),
                role,
                event.said());
    }
}
