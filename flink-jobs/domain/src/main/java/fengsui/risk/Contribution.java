package fengsui.risk;

/**
 * What one witness adds to a score.
 *
 * @param source the device, and what it said when it counted most
 * @param points of the score's 100, less than 0 where it speaks against the hazard; the contributions of a score add up
 *     to it exactly
 */
public record Contribution(Contributor source, int points) {}
