package fengsui.codec.answer;

import fengsui.answer.Answer;
import fengsui.codec.Reject;
import fengsui.event.Position;

/** What became of one record of the topic {@code feedback}. */
public sealed interface AnswerRecord {

    /** Where it stands. */
    Position position();

    /** An answer, whole and in range. Whether there is such an incident is for its desk to say. */
    record Usable(Position position, Answer answer) implements AnswerRecord {}

    /** None that can be used. */
    record Unusable(Reject reject) implements AnswerRecord {

        @Override
        public Position position() {
            return reject.position();
        }
    }
}
