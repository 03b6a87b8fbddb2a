package fengsui.warning;

import fengsui.area.Area;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What an incident has come to cover.
 *
 * @param areas beside its own, in the order in which they came
 * @param merged ids of incidents that have become part of it, in that order
 */
public record Spread(List<Area> areas, List<String> merged) {

    public static final Spread NONE = new Spread(List.of(), List.of());

    public Spread {
        areas = List.copyOf(areas);
        merged = List.copyOf(merged);
    }

    /** With {@code more} that are not covered yet; {@code own} is the incident's. */
    Spread over(List<Area> more, Area own) {
        List<Area> all = Stream.concat(areas.stream(), more.stream())
                .filter(area -> !area.equals(own))
                .distinct()
                .toList();
        return new Spread(all, merged);
    }

    Spread naming(UnaryOperator<String> known) {
        return merged.isEmpty()
                ? this
                : new Spread(areas, merged.stream().map(known).toList());
    }

    Spread takingIn(Incident other) {
        List<String> all = Stream.of(
                        merged.stream(),
                        other.course().spread().merged().stream(),
                        other.course().telling().told() ? Stream.of(other.incidentId()) : Stream.<String>empty())
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        return new Spread(areas, all);
    }
}
