package fengsui.risk;

import fengsui.area.Level;
import fengsui.burst.Burst;
import fengsui.burst.Sort;
import fengsui.burst.SortedBurst;
import java.io.Serializable;

/**
 * How much more calls or alerts than expected speak for a hazard.
 *
 * @param weight log-odds in thousandths that a full-strength burst adds
 * @param from what comes about once in so many looks says nothing, see {@link Burst#strength}
 * @param to what comes about once in so many speaks at full strength
 */
public record BurstTerm(Sort sort, int weight, double from, double to) implements Serializable {

    /** Bursts are looked for in areas of this level and in those within. */
    public static final Level WITHIN = Level.DISTRICT;

    /** Log-odds in thousandths, 0 where it says nothing. */
    public int weigh(SortedBurst heard) {
        return heard.sort().equals(sort)
                ? (int) Math.round(weight * heard.burst().strength(from, to))
                : 0;
    }
}
