package fengsui.console.answer;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import java.util.Objects;

/**
 * One answer that is known of.
 *
 * @param pending whether it was sent from here and not seen on the topic yet
 */
public record Given(Answer answer, boolean pending) {

    /** A remark changes nothing: nobody comes too late because of one. */
    boolean counts() {
        return answer.kind() != AnswerKind.COMMENT;
    }

    boolean is(String answerId) {
        return answer.answerId().equals(answerId);
    }

    /** Whether both say the same in the name of the same account, so that one of them was sent twice. */
    boolean repeats(Answer other) {
        return answer.kind() == other.kind()
                && answer.by().equals(other.by())
                && Objects.equals(answer.caseNumber(), other.caseNumber())
                && answer.rejection() == other.rejection()
                && answer.disposition() == other.disposition();
    }
}
