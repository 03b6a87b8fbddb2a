package fengsui.job.operator;

import fengsui.answer.Answer;
import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import fengsui.job.wire.AnswersLedger;
import fengsui.warning.DeskInput;
import fengsui.warning.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Counts what becomes of answers at the desks of one subtask, and says in words why one was not used. Not thread-safe. */
final class DeskAnswers {

    private static final SortedMap<String, Long> NONE = new TreeMap<>();

    private static final long DAY_MILLIS = 86_400_000;

    private final int subtask;
    private final int subtasks;
    private final Consumer<Reject> rejects;
    private AnswersLedger ledger;
    private boolean told;

    /**
     * For one subtask.
     *
     * @param before what was counted before a restore
     * @param rejects takes the records of answers that are not used
     */
    DeskAnswers(AnswersLedger before, int subtask, int subtasks, Consumer<Reject> rejects) {
        this.rejects = rejects;
        this.subtask = subtask;
        this.subtasks = subtasks;
        this.ledger = before;
        this.told = before.equals(AnswersLedger.EMPTY);
    }

    AnswersLedger ledger() {
        return ledger;
    }

    private void add(AnswersLedger more) {
        ledger = ledger.plus(more);
        told = false;
    }

    /**
     * Whether it must not even wait for its time: it would be done twice, or wait for ever. What becomes of it is counted
     * either way.
     *
     * @param element as it came, with when it was received, where that is known
     * @param account what the desk holds of the answer's time
     */
    boolean turnsAway(Answer answer, StreamRecord<?> element, List<DeskInput> account, long clock) {
        if (repeated(answer, account)) {
            return true;
        }
        boolean future = element.hasTimestamp() && isFuture(answer, element.getTimestamp(), clock);
        if (future) {
            refused(answer, Refusal.FUTURE);
        }
        return future;
    }

    /** Whether the very same answer is in {@code account} already: its sender was not sure, and sent it again. */
    private boolean repeated(Answer answer, List<DeskInput> account) {
        boolean before = account.stream()
                .anyMatch(input -> input instanceof DeskInput.OfAnswer other && same(other.answer(), answer));
        add(new AnswersLedger(before ? 0 : 1, before ? 1 : 0, NONE));
        return before;
    }

    /**
     * Whether it is dated more than a day after it was received, and after what events say it is: nobody answers then. A
     * job that reads old answers again has a clock far behind them, and one that plays a day to come has one far ahead.
     *
     * @param received epoch milliseconds
     */
    private static boolean isFuture(Answer answer, long received, long clock) {
        return answer.time() - DAY_MILLIS > Math.max(received, clock);
    }

    void refused(Answer answer, Refusal why) {
        RejectReason reason = switch (why) {
            case UNKNOWN_INCIDENT -> RejectReason.UNKNOWN_INCIDENT;
            case INCIDENT_OVER -> RejectReason.INCIDENT_OVER;
            case FUTURE -> RejectReason.BAD_TIME;
        };
        add(new AnswersLedger(0, 0, new TreeMap<>(Map.of(reason.label(), 1L))));
        reject(answer, reason, words(why));
    }

    private static String words(Refusal why) {
        return switch (why) {
            case UNKNOWN_INCIDENT ->
                "incidentId: no such incident in this district; copy incidentId and district from the warning";
            case INCIDENT_OVER -> "type: dispatch had closed or rejected this incident before; it is not opened again";
            case FUTURE -> "time: later than the clock of events allows; check the sender's clock";
        };
    }

    /** Where it came in no record, there is none to name. */
    private void reject(Answer answer, RejectReason reason, String detail) {
        Position position = answer.position();
        if (position != null) {
            rejects.accept(new Reject(reason, position, null, detail));
        }
    }

    /** But for where they stand. */
    private static boolean same(Answer one, Answer other) {
        return one.answerId().equals(other.answerId()) && at(one).equals(at(other));
    }

    private static Answer at(Answer answer) {
        return new Answer(
                answer.answerId(),
                answer.incidentId(),
                answer.district(),
                answer.kind(),
                answer.time(),
                answer.by(),
                answer.caseNumber(),
                answer.rejection(),
                answer.disposition(),
                null);
    }

    /** The ledger, where it has changed since it was last asked for. */
    Optional<Health> news(long clock) {
        if (told) {
            return Optional.empty();
        }
        told = true;
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("answers.taken", ledger.taken());
        figures.put("answers.repeated", ledger.repeated());
        ledger.refused().forEach((reason, count) -> figures.put("answers.refused." + reason, count));
        figures.put("subtasks", (long) subtasks);
        return Optional.of(
                new Health("ledger/desk/" + subtask, clock, "ok", "what desks made of dispatch's answers", figures));
    }
}
