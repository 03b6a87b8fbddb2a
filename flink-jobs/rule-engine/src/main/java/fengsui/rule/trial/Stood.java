package fengsui.rule.trial;

/**
 * An incident that other rules made.
 *
 * @param area as {@link fengsui.area.Area#toString} has it
 * @param start when it was issued, epoch milliseconds
 * @param end when it was cancelled, else until when its last record stands
 */
public record Stood(String hazard, String area, long start, long end) {}
