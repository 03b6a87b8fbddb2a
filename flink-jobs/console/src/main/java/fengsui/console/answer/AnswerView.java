package fengsui.console.answer;

import fengsui.answer.Answer;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's answer as pages see it.
 *
 * @param by the account's name, which is an office or a call sign
 * @param at epoch milliseconds of event time
 */
record AnswerView(
        String answerId,
        String kind,
        String by,
        long at,
        @Nullable String caseNumber,
        @Nullable String reason,
        @Nullable String disposition) {

    static AnswerView of(Answer answer) {
        Rejection rejection = answer.rejection();
        Disposition disposition = answer.disposition();
        return new AnswerView(
                answer.answerId(),
                answer.kind().label(),
                answer.by(),
                answer.time(),
                answer.caseNumber(),
                rejection == null ? null : rejection.label(),
                disposition == null ? null : disposition.label());
    }
}
