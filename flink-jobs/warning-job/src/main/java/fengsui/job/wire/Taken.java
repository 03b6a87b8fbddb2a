package fengsui.job.wire;

import fengsui.codec.Intake;
import fengsui.event.Position;

/** One input record, and what became of it. */
public record Taken(Position position, Intake outcome) {}
