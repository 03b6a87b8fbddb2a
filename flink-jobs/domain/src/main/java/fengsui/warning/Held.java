package fengsui.warning;

/**
 * That an incident is told inside another one.
 *
 * @param by the other's incident id
 */
public record Held(String by, HoldReason why) {}
