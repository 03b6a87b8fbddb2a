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

    /** From a moment on, by the engine's clock, epoch milliseconds. */
    public record Step(long from, State state) {}

    public State state(long clock) {
        return steps().stream()
                .filter(step -> step.from() <= clock)
                .reduce((earlier, later) -> later)
                .map(Step::state)
                .orElse(State.NEW);
    }

    /** What comes of it by itself, where nothing more is told of it. */
    public List<Step> stepsAfter(long clock) {
        return steps().stream().filter(step -> step.from() > clock).toList();
    }

    /** Of those that have come the last one counts. */
    private List<Step> steps() {
        if (!last.open()) {
            return List.of(new Step(Long.MIN_VALUE, State.ENDED));
        }
        Step end = new Step(last.times().expires(), State.ENDED);
        if (last.heard() != null || pending().isPresent()) {
            return List.of(new Step(Long.MIN_VALUE, State.ANSWERED), end);
        }
        long due = Deadline.overdueFrom(last.times().ackBy(), last.escalated());
        return due < end.from() ? List.of(new Step(due, State.OVERDUE), end) : List.of(end);
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
