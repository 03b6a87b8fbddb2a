package fengsui.benchmark.latency;

/**
 * A new warning as a consumer got it, all in epoch milliseconds.
 *
 * @param due the time of what brought it about: when the record that tells of it was to be written
 * @param written the broker's time of it
 * @param read when the consumer had it in hand
 */
record Told(long due, long written, long read) {}
