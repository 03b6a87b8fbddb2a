package fengsui.cli.chaos.truth;

/**
 * Something that must hold and did not.
 *
 * @param invariant {@code I1}, {@code I2} or {@code I3}
 * @param what the place first (topic, partition, offset, incident), then what was found and what was expected
 */
public record Breach(String invariant, String what) {}
