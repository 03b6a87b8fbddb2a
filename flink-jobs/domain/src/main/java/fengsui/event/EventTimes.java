package fengsui.event;

/**
 * The times of one event, in epoch milliseconds.
 *
 * @param occurredAt when the device says it happened
 * @param receivedAt when the department received it, else the Kafka record's timestamp; never a wall clock
 * @param eventTime the one that rules and windows go by, chosen by the feed's declared clock
 * @param skewed whether the device's clock ran ahead of {@code receivedAt} by more than the feed allows, so that
 *     {@code eventTime} had to be {@code receivedAt}
 */
public record EventTimes(long occurredAt, long receivedAt, long eventTime, boolean skewed) {}
