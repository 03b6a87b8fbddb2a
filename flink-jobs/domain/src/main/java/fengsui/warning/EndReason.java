package fengsui.warning;

import java.util.Locale;

/** Why an incident ended. */
public enum EndReason {
    /** No signal for as long as the hazard's {@code quiet}. */
    QUIET,
    /** The last record's {@code expires} passed without a further signal. */
    EXPIRED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
