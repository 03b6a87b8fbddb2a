package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What dispatch does about an incident.
 *
 * @param state the farthest it has come: accepted, on scene, rejected, closed
 * @param since when that was answered, epoch milliseconds of event time
 * @param by an office or an account, never a person
 * @param rejection where it was rejected
 * @param disposition where it was closed
 */
public record Handling(
        AnswerKind state,
        long since,
        String by,
        @Nullable String caseNumber,
        @Nullable Rejection rejection,
        @Nullable Disposition disposition) {

    /** What stands after {@code answer}; the same as before where it says nothing new. */
    static Handling of(Answer answer, @Nullable Handling before) {
        if (before != null && answer.kind().compareTo(before.state) <= 0) {
            return before.caseNumber == null && answer.caseNumber() != null
                    ? new Handling(before.state, before.since, before.by, answer.caseNumber(), null, null)
                    : before;
        }
        String number = answer.caseNumber() == null && before != null ? before.caseNumber : answer.caseNumber();
        return new Handling(
                answer.kind(), answer.time(), answer.by(), number, answer.rejection(), answer.disposition());
    }
}
