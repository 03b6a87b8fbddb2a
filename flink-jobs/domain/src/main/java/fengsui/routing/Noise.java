package fengsui.routing;

import fengsui.area.Level;
import fengsui.risk.Grade;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What is told inside something else rather than by itself. Nothing is dropped.
 *
 * @param grouped of which level one area tells all incidents of one hazard and grade as one; grades that lack are told
 *     one by one
 * @param cap how many incidents of a district may be first told of in one minute; what is more is told inside one of them,
 *     but for red ones. {@link Integer#MAX_VALUE} for no cap
 */
public record Noise(List<Inhibition> inhibitions, Map<Grade, Level> grouped, int cap) implements Serializable {

    /** Everything by itself. */
    public static final Noise NONE = new Noise(List.of(), Map.of(), Integer.MAX_VALUE);

    public Noise {
        inhibitions = List.copyOf(inhibitions);
        grouped = Map.copyOf(grouped);
    }
}
