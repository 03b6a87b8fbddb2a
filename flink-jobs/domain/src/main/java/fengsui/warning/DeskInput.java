package fengsui.warning;

import fengsui.area.AreaChain;
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
        public AreaChain chain() {
            return change.signal().chain();
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
        public AreaChain chain() {
            return change.score().chain();
        }
    }

    ChangeKind kind();

    /** Where in time it belongs, epoch milliseconds. */
    long time();

    AreaChain chain();

    /** One desk a district. What concerns a whole city has its city for a district, and so a desk of its own. */
    default String desk() {
        return chain().district();
    }
}
