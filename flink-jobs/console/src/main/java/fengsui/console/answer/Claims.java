package fengsui.console.answer;

import fengsui.answer.Answer;
import fengsui.answer.AnswerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to answer an incident. Whoever has seen the last answer is the next; of two at once, the first. Those
 * that were sent from here count before they are on the topic. Thread-safe.
 */
final class Claims {

    /** More incidents than anybody answers while a broker is away. */
    private static final int MOST_ON_THE_WAY = 1_000;

    private final Function<String, List<Answer>> onTopic;
    private final Map<String, List<Answer>> onTheWay = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Answer>> eldest) {
            return size() > MOST_ON_THE_WAY;
        }
    };

    /** @param onTopic all answers to an incident that are on the topic, in their order */
    Claims(Function<String, List<Answer>> onTopic) {
        this.onTopic = onTopic;
    }

    /**
     * A remark is always welcome, and holds nobody up.
     *
     * @param after the last answer that was seen, {@code null} where there was none
     */
    synchronized Claim claim(Answer answer, @Nullable String after) {
        List<Answer> all = all(answer.incidentId());
        Optional<Answer> same = all.stream()
                .filter(other -> other.answerId().equals(answer.answerId()))
                .findFirst();
        if (same.isPresent()) {
            return new Claim.Repeated(same.get());
        }
        Optional<Answer> last = all.stream().filter(Claims::counts).reduce((earlier, later) -> later);
        if (counts(answer) && last.isPresent() && !last.get().answerId().equals(after)) {
            return repeats(last.get(), answer) ? new Claim.Repeated(last.get()) : new Claim.Crossed(last.get());
        }
        onTheWay.computeIfAbsent(answer.incidentId(), id -> new ArrayList<>()).add(answer);
        return new Claim.Granted(answer);
    }

    private List<Answer> all(String incidentId) {
        List<Answer> arrived = onTopic.apply(incidentId);
        List<Answer> waiting = onTheWay.getOrDefault(incidentId, List.of()).stream()
                .filter(answer ->
                        arrived.stream().noneMatch(other -> other.answerId().equals(answer.answerId())))
                .toList();
        return Stream.concat(arrived.stream(), waiting.stream()).toList();
    }

    /** It is on the topic and read back, or did not get there as far as is known. */
    synchronized void settle(Answer answer) {
        List<Answer> waiting = onTheWay.getOrDefault(answer.incidentId(), new ArrayList<>());
        waiting.remove(answer);
        if (waiting.isEmpty()) {
            onTheWay.remove(answer.incidentId());
        }
    }

    private static boolean counts(Answer answer) {
        return answer.kind() != AnswerKind.COMMENT;
    }

    /** Whether both say the same in the name of the same account, so that one of them was sent twice. */
    private static boolean repeats(Answer one, Answer other) {
        return one.kind() == other.kind()
                && one.by().equals(other.by())
                && Objects.equals(one.caseNumber(), other.caseNumber())
                && one.rejection() == other.rejection()
                && one.disposition() == other.disposition();
    }
}
