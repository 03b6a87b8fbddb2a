package fengsui.warning;

/**
 * A book at one time.
 *
 * @param time what happened then and before is in it, what happens later is not; epoch milliseconds
 */
public record BookAt(long time, IncidentBook.Snapshot book) {

    /** Before all time. */
    public static final BookAt NEW = new BookAt(Long.MIN_VALUE, IncidentBook.Snapshot.EMPTY);
}
