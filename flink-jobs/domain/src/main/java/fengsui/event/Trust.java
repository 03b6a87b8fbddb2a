package fengsui.event;

import org.jspecify.annotations.Nullable;

/**
 * How far an event may be believed.
 *
 * @param confidence the reporter's own, 0 to 1; 1 where it gives none
 * @param reportedPriority the department's own priority, 1 (highest) to 4
 * @param quality our own judgement of the data, 0 to 1
 */
public record Trust(double confidence, @Nullable Integer reportedPriority, double quality) {}
