package fengsui.warning;

import org.jspecify.annotations.Nullable;

/**
 * What a desk has published of one incident, and where that incident lies in time as far as the desk knows now.
 *
 * @param newest its newest record; revision 0 where all that was said of it stood in the topic already
 * @param onset when it began
 * @param ended when it ended, {@link #OPEN} while it has not
 */
public record Published(Warning newest, long onset, long ended) {

    static final long OPEN = Long.MAX_VALUE;

    /** As a record of the topic tells it. */
    static Published of(Warning record) {
        Incident incident = record.incident();
        boolean cancelled = record.msgType() == MsgType.CANCEL;
        return new Published(
                record, incident.times().onset(), cancelled ? incident.issued().sent() : OPEN);
    }

    String id() {
        return newest.incident().incidentId();
    }

    /** The id by which a book knows it, which goes by where it lies in time as far as is known now. */
    String bookId() {
        Incident incident = newest.incident();
        return IncidentId.of(incident.hazard(), incident.area(), onset);
    }

    int revision() {
        return newest.incident().issued().revision();
    }

    boolean open() {
        return ended == OPEN;
    }

    /** Whether it still stands for an incident, open or over: not withdrawn, not superseded. */
    boolean counts() {
        return EndReason.counts(newest.endReason());
    }

    /** When it ended or was last spoken of: until then its id may be found again. */
    long last() {
        return Math.max(ended, newest.incident().issued().sent());
    }

    Subject subject() {
        return Subject.of(newest.incident());
    }

    @Nullable
    EndReason reason() {
        return newest.endReason();
    }
}
