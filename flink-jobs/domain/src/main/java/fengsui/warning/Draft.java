package fengsui.warning;

import fengsui.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of an incident, before it has an id, a revision and a time that fit what was told before.
 *
 * @param time when it was decided
 * @param ended when the incident ended, {@link Published#OPEN} while it has not
 */
record Draft(
        Incident incident,
        MsgType msgType,
        @Nullable EndReason reason,
        boolean late,
        Bilingual changed,
        long time,
        long ended) {

    /** What a book says in its time. */
    static Draft of(Warning said) {
        long time = said.incident().issued().sent();
        long ended = said.msgType() == MsgType.CANCEL ? time : Published.OPEN;
        return new Draft(said.incident(), said.msgType(), said.endReason(), said.late(), said.changed(), time, ended);
    }

    static Draft open(MsgType type, Incident incident, long now, Bilingual changed) {
        return new Draft(incident, type, null, false, changed, now, Published.OPEN);
    }

    static Draft over(Found found, long now, Bilingual changed) {
        return new Draft(found.incident(), MsgType.CANCEL, found.reason(), false, changed, now, found.ended());
    }

    Draft isLate() {
        return new Draft(incident, msgType, reason, true, changed, time, ended);
    }

    /** For an incident that was alarmed of before a restart. */
    Draft again() {
        MsgType type = msgType == MsgType.ALERT ? MsgType.UPDATE : msgType;
        return new Draft(incident, type, reason, late, changed, time, ended);
    }

    /** The record that follows {@code before}, which is the newest that anyone has seen. */
    Warning after(@Nullable Warning before, String id, int revision) {
        long sent = before == null
                ? time
                : Math.max(time, before.incident().issued().sent());
        Issued issued = new Issued(revision, sent, incident.issued().expires(), incident.points());
        return new Warning(
                incident.known(id, issued),
                msgType,
                before == null ? null : before.incident().judgement().grade(),
                before == null
                        ? Trend.STEADY
                        : Trend.between(before.incident().issued().points(), issued.points()),
                reason,
                late,
                changed);
    }
}
