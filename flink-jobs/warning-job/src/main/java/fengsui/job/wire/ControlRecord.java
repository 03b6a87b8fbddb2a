package fengsui.job.wire;

/** One record of the control topic, as the job came to know it. */
public sealed interface ControlRecord permits Edition, OrderGiven, TakenOut, Unreadable {}
