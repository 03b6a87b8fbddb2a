package fengsui.device;

/**
 * Nothing is heard any more.
 *
 * @param since the time of the last report
 * @param expectedEvery how long it usually takes to the next, milliseconds
 */
public record Silent(String subject, long since, long expectedEvery) {}
