package fengsui.console.board;

import java.util.List;
import java.util.Optional;

/**
 * One incident as it stands.
 *
 * @param last its newest record
 * @param revisions the places of its records, oldest first; of very many, the first and the newest
 * @param answers oldest first, the newest of them
 * @param first when the first record that is known was sent, epoch milliseconds of event time
 */
public record Standing(Told last, List<Revision> revisions, List<Given> answers, long first) {

    public Standing {
        revisions = List.copyOf(revisions);
        answers = List.copyOf(answers);
    }

    /** What became of it so far, by the engine's clock. */
    public enum State {
        NEW,
        ANSWERED,
        OVERDUE,
        ENDED
    }

    public State state(long clock) {
        if (!last.open() || last.times().expires() <= clock) {
            return State.ENDED;
        }
        if (last.heard() != null || pending().isPresent()) {
            return State.ANSWERED;
        }
        Long ackBy = last.times().ackBy();
        return last.escalated() || (ackBy != null && ackBy < clock) ? State.OVERDUE : State.NEW;
    }

    /** The newest answer that counts. */
    public Optional<Given> answer() {
        return answers.stream().filter(Given::counts).reduce((earlier, later) -> later);
    }

    /** The newest answer, where no record of the incident has told of it yet. */
    public Optional<Given> pending() {
        return answer().filter(this::pending);
    }

    public boolean pending(Given given) {
        return given.pending(last);
    }
}
