package fengsui.device;

/**
 * What was silent is heard again.
 *
 * @param at the time of the first report
 * @param silentFor the time since the last one before it, milliseconds
 */
public record Back(String subject, long at, long silentFor) {}
