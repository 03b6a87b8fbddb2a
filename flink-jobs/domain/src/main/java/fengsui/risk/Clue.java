package fengsui.risk;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.event.SafetyEvent;

/**
 * What one event says about one hazard in one area.
 *
 * @param chain the chain from {@code area} upward
 * @param time event time, epoch milliseconds
 * @param witness who says so, see {@link SafetyEvent#witness()}
 * @param weight log-odds in thousandths, already weighed by confidence and quality; less than 0 where it speaks against
 *     the hazard, never 0
 * @param source what will be said of the device in a score's contributions
 */
public record Clue(
        String hazard, Area area, AreaChain chain, long time, String witness, int weight, Contributor source) {

    /** Whether it says that the hazard is not there. */
    public boolean against() {
        return weight < 0;
    }

    /** Clues of one key concern one hazard and area. */
    public String key() {
        return hazard + "|" + area;
    }

    /** The hazard of a {@link #key}. */
    public static String hazardOf(String key) {
        return key.substring(0, key.indexOf('|'));
    }
}
