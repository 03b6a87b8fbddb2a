package fengsui.warning;

import fengsui.text.Bilingual;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of an incident, before it has an id, a revision and a time that fit what was told before.
 *
 * @param time when it was decided
 * @param ended when the incident ended, {@link Published#OPEN} while it has not
 * @param into see {@link Warning#into}
 */
record Draft(
        Incident incident,
        MsgType msgType,
        @Nullable EndReason reason,
        boolean late,
        Bilingual changed,
        long time,
        long ended,
        List<Change> changes,
        @Nullable String into) {

    /** What a book says in its time. */
    static Draft of(Warning said) {
        long time = said.incident().issued().sent();
        long ended = said.msgType() == MsgType.CANCEL ? time : Published.OPEN;
        return new Draft(
                said.incident(),
                said.msgType(),
                said.endReason(),
                said.late(),
                said.changed(),
                time,
                ended,
                said.changes(),
                said.into());
    }

    static Draft open(MsgType type, Incident incident, long now, Bilingual changed) {
        Change change = type == MsgType.ALERT ? Change.ISSUED : Change.CORRECTED;
        return new Draft(incident, type, null, false, changed, now, Published.OPEN, List.of(change), null);
    }

    static Draft over(Found found, long now, Bilingual changed) {
        return new Draft(
                found.incident(),
                MsgType.CANCEL,
                found.reason(),
                false,
                changed,
                now,
                found.ended(),
                List.of(Change.ENDED),
                null);
    }

    Draft isLate() {
        return new Draft(incident, msgType, reason, true, changed, time, ended, changes, into);
    }

    /** Because of what dispatch has answered, or of how it is told, rather than of what was found. */
    Draft because(List<Change> other) {
        return new Draft(incident, msgType, reason, late, changed, time, ended, other, into);
    }

    /** With other incidents under the names by which people know them. */
    Draft naming(UnaryOperator<String> known) {
        Course course = incident.course();
        Course named =
                course.with(course.spread().naming(known)).with(course.telling().naming(known));
        return new Draft(
                incident.with(named),
                msgType,
                reason,
                late,
                changed,
                time,
                ended,
                changes,
                into == null ? null : known.apply(into));
    }

    /** For an incident that was alarmed of before. */
    Draft again() {
        MsgType type = msgType == MsgType.ALERT ? MsgType.UPDATE : msgType;
        return new Draft(incident, type, reason, late, changed, time, ended, changes, into);
    }

    /** The record that follows {@code before}, which is the newest that anyone has seen. */
    Warning after(@Nullable Warning before, String id, int revision) {
        long sent = before == null
                ? time
                : Math.max(time, before.incident().issued().sent());
        Issued own = new Issued(revision, sent, incident.issued().expires(), incident.points());
        Issued issued = before == null ? own : own.after(before.incident().issued());
        return new Warning(
                incident.known(id, issued),
                msgType,
                before == null ? null : before.incident().judgement().grade(),
                before == null
                        ? Trend.STEADY
                        : Trend.between(before.incident().issued().points(), issued.points()),
                reason,
                late,
                changed,
                changes,
                into);
    }
}
