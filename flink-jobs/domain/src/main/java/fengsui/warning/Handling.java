package fengsui.warning;

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
        @Nullable Disposition disposition) {}
