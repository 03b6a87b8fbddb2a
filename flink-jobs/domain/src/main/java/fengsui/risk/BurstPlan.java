package fengsui.risk;

import fengsui.burst.Sort;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which calls and alerts are counted: those of which a clue asks whether they burst, from the event time on from which its
 * rule set is meant to hold. A rule set is known ahead of that time, so where counting begins does not depend on when it
 * became known. Immutable.
 */
public final class BurstPlan {

    private record Part(long from, Set<Sort> sorts) {}

    /** Nothing is counted. */
    public static final BurstPlan NONE = new BurstPlan(List.of());

    private final List<Part> parts;

    private BurstPlan(List<Part> parts) {
        this.parts = parts;
    }

    /** The same and {@code model}, which holds from {@code from} on, epoch milliseconds. */
    public BurstPlan and(long from, ScoringModel model) {
        Part part = new Part(from, model.bursts());
        // Most rule sets change nothing here, and every call goes by all of them.
        boolean known = part.sorts().isEmpty()
                || parts.stream()
                        .anyMatch(other -> other.from() <= from && other.sorts().containsAll(part.sorts()));
        return known
                ? this
                : new BurstPlan(Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** Whether {@code event} is counted. */
    public boolean asks(SafetyEvent event) {
        if (parts.isEmpty() || event.kind() == EventKind.SENSOR) {
            return false;
        }
        Sort sort = Sort.of(event);
        return parts.stream()
                .anyMatch(
                        part -> part.from() <= event.eventTime() && part.sorts().contains(sort));
    }
}
