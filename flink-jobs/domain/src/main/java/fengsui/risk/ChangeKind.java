package fengsui.risk;

import java.util.Locale;

/** What has become of a signal or a score. */
public enum ChangeKind {
    /** Found in its time. */
    NEW,
    /** Found afterwards, because of an event that came late. */
    LATE,
    /** Found before, with other contents: the same rule, area, time and trigger. */
    UPDATED,
    /** Found before, and would not have been had every event come in time. */
    WITHDRAWN;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
