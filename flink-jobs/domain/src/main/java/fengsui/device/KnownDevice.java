package fengsui.device;

/** A {@link Device} at rest. Immutable. */
public record KnownDevice(SeenEvents seen) {}
