package fengsui.calendar;

import java.util.Set;

/**
 * Some time in which no mode begins or ends: from {@code from} until just before {@code to}, epoch milliseconds.
 *
 * @param modes the codes of those that hold
 */
public record Stretch(long from, long to, Set<String> modes) {

    public Stretch {
        modes = Set.copyOf(modes);
    }

    public boolean contains(long time) {
        return time >= from && time < to;
    }
}
