package fengsui.codec.feed;

import java.util.Locale;

/** How long the department that owns a feed lets its records be kept outside of the job. */
enum Retention {
    /** No longer than the job needs them. */
    TRANSIENT,
    /** As long as incidents are worked on: 30 days. */
    OPERATIONAL,
    /** For back-tests and statistics: a year. */
    HISTORY,
    /** For ever: published data. */
    ARCHIVE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
