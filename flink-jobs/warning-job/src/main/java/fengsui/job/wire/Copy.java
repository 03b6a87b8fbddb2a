package fengsui.job.wire;

import fengsui.event.ScopedEvent;

/**
 * An event on its way to the rules of one level.
 *
 * @param edition the number of the newest rule set that was known where the copy was made. The rule set itself takes another
 *     way and may come after it
 */
public record Copy(ScopedEvent row, long edition) {

    /** Rules of one level see all events of one area together. */
    public String key() {
        return row.scope().toString();
    }
}
