package fengsui.job.wire;

/**
 * What one subtask of intake has taken of a feed within a short time.
 *
 * @param time the last instant of that time, epoch milliseconds of receipt
 * @param count how many events
 */
public record FeedBeat(String feed, long time, long count) {}
