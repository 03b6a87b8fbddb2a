package fengsui.cli.sim;

import fengsui.area.Area;
import fengsui.risk.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What really happened.
 *
 * @param what in words
 * @param hazard the hazard it is, or looks like
 * @param onset when it began, epoch milliseconds
 * @param end when it was over
 * @param expected the gravest grade a good rule set reaches; {@code null} where nothing may be warned of
 */
public record Truth(
        String what,
        String hazard,
        Area area,
        long onset,
        long end,
        @Nullable Grade expected) {}
