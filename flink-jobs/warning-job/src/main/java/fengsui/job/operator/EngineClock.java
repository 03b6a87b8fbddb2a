package fengsui.job.operator;

/** The event time an operator has reached, in a form that can be shown. Not thread-safe. */
final class EngineClock {

    /** The end of the year 9999, in epoch milliseconds. */
    private static final long LAST = 253_402_300_799_999L;

    private long shown;

    /** The end of input is no time and leaves the clock where it stood. */
    void passed(long watermark) {
        if (watermark > shown && watermark <= LAST) {
            shown = watermark;
        }
    }

    boolean started() {
        return shown > 0;
    }

    /** Epoch milliseconds; 0 before the first event. */
    long shown() {
        return shown;
    }
}
