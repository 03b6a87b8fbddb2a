package fengsui.warning;

import fengsui.area.Area;
import java.util.List;

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
}
