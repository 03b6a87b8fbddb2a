package fengsui.event;

import org.jspecify.annotations.Nullable;

/**
 * How far an event may be believed.
 *
 * @param confidence the reporter's own, 0 to 1; 1 where it gives none
 * @param reportedPriority the department's own priority, 1 (highest) to 4
 * @param quality of the data, 0 to 1: the lesser of what the feed says and our own judgement
 * @param qualityReason the fault we found, where that made the quality; never taken from a feed
 */
public record Trust(
        double confidence,
        @Nullable Integer reportedPriority,
        double quality,
        @Nullable String qualityReason) {

    /** Without a fault found by us. */
    public Trust(double confidence, @Nullable Integer reportedPriority, double quality) {
        this(confidence, reportedPriority, quality, null);
    }
}
