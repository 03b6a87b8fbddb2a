package fengsui.job.wire;

import fengsui.codec.Reject;

/** A control record that says nothing: counted and told, and otherwise as if it were not there. */
public record Unreadable(Reject reject) implements ControlRecord {}
