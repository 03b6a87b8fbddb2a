package fengsui.risk;

import fengsui.event.EventKind;

/** A device and what it said. */
public record Contributor(EventKind kind, String sourceId, String said) {}
