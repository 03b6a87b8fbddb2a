package fengsui.answer;

import fengsui.event.Position;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a dispatch centre to one incident. What a comment says is not kept: it may name people.
 *
 * @param answerId the same where the same answer comes again
 * @param incidentId as the alert topic has it
 * @param district as the warning has it: where the incident is kept
 * @param time when it was given, by the clock of events; epoch milliseconds
 * @param by an office or an account, never a person
 * @param caseNumber the dispatch centre's own, {@code null} where it gave none
 * @param rejection why, on a rejection only
 * @param disposition what came of it, where it was closed only
 * @param position the record it came in, {@code null} where it came in none
 */
public record Answer(
        String answerId,
        String incidentId,
        String district,
        AnswerKind kind,
        long time,
        String by,
        @Nullable String caseNumber,
        @Nullable Rejection rejection,
        @Nullable Disposition disposition,
        @Nullable Position position) {

    /** The one order of answers of one instant: as an incident goes on, so that it ends last. */
    public static final Comparator<Answer> ORDER =
            Comparator.comparingLong(Answer::time).thenComparing(Answer::kind).thenComparing(Answer::answerId);

    /** The same answer, put to another time. */
    public Answer at(long other) {
        return new Answer(
                answerId, incidentId, district, kind, other, by, caseNumber, rejection, disposition, position);
    }
}
