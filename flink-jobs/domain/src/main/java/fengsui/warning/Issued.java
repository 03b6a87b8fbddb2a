package fengsui.warning;

/**
 * The newest record of an incident.
 *
 * @param revision 1 for the first record, then one more for each
 * @param sent the engine's clock when it was decided, epoch milliseconds
 * @param expires until when it stands
 * @param points the score it told of, 0 where there was none
 */
public record Issued(int revision, long sent, long expires, int points) {

    static final Issued NEVER = new Issued(0, Long.MIN_VALUE, Long.MAX_VALUE, 0);

    /** Never one that stands less long than the one before. */
    Issued next(long time, long until, int told) {
        return new Issued(revision + 1, time, revision == 0 ? until : Math.max(expires, until), told);
    }

    Issued until(long time) {
        return new Issued(revision, sent, time, points);
    }
}
