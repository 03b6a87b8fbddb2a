package fengsui.warning;

import fengsui.answer.Answer;
import fengsui.risk.ChangeKind;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;

/** One entry in the account of what a desk works on. */
public sealed interface DeskInput {

    record OfSignal(SignalChange change) implements DeskInput {

        @Override
        public ChangeKind kind() {
            return change.kind();
        }

        @Override
        public long time() {
            return change.time();
        }

        @Override
        public String desk() {
            return change.signal().chain().district();
        }
    }

    record OfScore(ScoreChange change) implements DeskInput {

        @Override
        public ChangeKind kind() {
            return change.kind();
        }

        @Override
        public long time() {
            return change.time();
        }

        @Override
        public String desk() {
            return change.score().chain().district();
        }
    }

    /** It has no area of its own: it names the desk that keeps the incident. */
    record OfAnswer(Answer answer) implements DeskInput {

        @Override
        public ChangeKind kind() {
            return ChangeKind.NEW;
        }

        @Override
        public long time() {
            return answer.time();
        }

        @Override
        public String desk() {
            return answer.district();
        }
    }

    ChangeKind kind();

    /** Where in time it belongs, epoch milliseconds. */
    long time();

    /** One desk a district. What concerns a whole city has its city for a district, and so a desk of its own. */
    String desk();
}
