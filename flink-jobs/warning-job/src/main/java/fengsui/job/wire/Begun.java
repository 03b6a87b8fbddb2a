package fengsui.job.wire;

/**
 * A rule set that all of the job knows.
 *
 * @param from the event time from which it holds, the same in every subtask
 */
public record Begun(Edition edition, long from) {}
