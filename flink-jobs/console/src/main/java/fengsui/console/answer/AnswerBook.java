package fengsui.console.answer;

import fengsui.answer.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answers to each incident: those on the topic in their order there, then those that were sent from here and are not on
 * it yet. Bounded: the incidents that were answered last. Thread-safe.
 */
public final class AnswerBook {

    private static final int MOST_INCIDENTS = 20_000;
    private static final int MOST_OF_ONE = 200;

    private final Consumer<String> changed;
    private final Map<String, List<Given>> byIncident = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Given>> eldest) {
            return size() > MOST_INCIDENTS;
        }
    };

    /** @param changed is told the id of each incident that has another answer, or one that is not pending any more */
    public AnswerBook(Consumer<String> changed) {
        this.changed = changed;
    }

    /** All answers to it. */
    public synchronized List<Given> of(String incidentId) {
        return List.copyOf(byIncident.getOrDefault(incidentId, List.of()));
    }

    /** The last one that is more than a remark. */
    public Optional<Given> last(String incidentId) {
        return of(incidentId).stream().filter(Given::counts).reduce((earlier, later) -> later);
    }

    /**
     * Whoever has seen the last answer is the next; of two at once, the first. A remark is always welcome.
     *
     * @param after the last answer that was seen, {@code null} where there was none
     */
    Claim claim(Answer answer, @Nullable String after) {
        Claim claim = decide(answer, after);
        if (claim instanceof Claim.Granted) {
            changed.accept(answer.incidentId());
        }
        return claim;
    }

    private synchronized Claim decide(Answer answer, @Nullable String after) {
        Optional<Given> same = of(answer.incidentId()).stream()
                .filter(given -> given.is(answer.answerId()))
                .findFirst();
        if (same.isPresent()) {
            return new Claim.Repeated(same.get().answer());
        }
        Optional<Given> last = last(answer.incidentId());
        boolean counts = new Given(answer, true).counts();
        if (counts && last.isPresent() && !Objects.equals(last.get().answer().answerId(), after)) {
            return last.get().repeats(answer) ? new Claim.Repeated(last.get().answer()) : new Claim.Crossed(last.get());
        }
        List<Given> all = list(answer.incidentId());
        all.add(new Given(answer, true));
        bound(all);
        return new Claim.Granted(answer.answerId());
    }

    /** It was read on the topic. */
    void seen(Answer answer) {
        synchronized (this) {
            List<Given> all = list(answer.incidentId());
            boolean known = all.stream().anyMatch(given -> given.is(answer.answerId()) && !given.pending());
            if (known) {
                return;
            }
            all.removeIf(given -> given.is(answer.answerId()));
            int before = (int) all.stream().filter(given -> !given.pending()).count();
            all.add(before, new Given(answer, false));
            bound(all);
        }
        changed.accept(answer.incidentId());
    }

    /** It did not get onto the topic as far as is known; where it did, it will be {@link #seen}. */
    void drop(Answer answer) {
        synchronized (this) {
            list(answer.incidentId()).removeIf(given -> given.pending() && given.is(answer.answerId()));
        }
        changed.accept(answer.incidentId());
    }

    private static void bound(List<Given> all) {
        if (all.size() > MOST_OF_ONE) {
            all.remove(0);
        }
    }

    private List<Given> list(String incidentId) {
        return byIncident.computeIfAbsent(incidentId, id -> new ArrayList<>());
    }
}
