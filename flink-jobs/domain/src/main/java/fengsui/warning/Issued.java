package fengsui.warning;

import org.jspecify.annotations.Nullable;

/**
 * The newest record of an incident.
 *
 * @param revision 1 for the first record, then one more for each
 * @param sent the engine's clock when it was decided, epoch milliseconds
 * @param expires until when it stands
 * @param points the score it told of, 0 where there was none
 * @param before {@code sent} of the record before, by which CAP refers to it; {@code null} where there is none
 */
public record Issued(
        int revision,
        long sent,
        long expires,
        int points,
        @Nullable Long before) {

    static final Issued NEVER = new Issued(0, Long.MIN_VALUE, Long.MAX_VALUE, 0);

    /** One that does not know of a record before it. */
    public Issued(int revision, long sent, long expires, int points) {
        this(revision, sent, expires, points, null);
    }

    /** The same, known to come after {@code earlier}. */
    Issued after(Issued earlier) {
        return new Issued(revision, sent, expires, points, earlier.revision == 0 ? null : Long.valueOf(earlier.sent));
    }
}
