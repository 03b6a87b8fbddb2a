package fengsui.console.analyst;

import fengsui.codec.SignalView;
import fengsui.codec.WarningView;
import fengsui.rule.trial.Stood;
import fengsui.rule.trial.TrialHits;
import fengsui.rule.trial.WouldBe;
import fengsui.warning.MsgType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Hits of rules on trial, and the incidents of others that they are held against. Bounded. Not thread-safe. */
final class TrialBook {

    /** Of one rule. One that hits more often is not worth a trial. */
    static final int MOST_HITS = 10_000;

    private static final int MOST_INCIDENTS = 20_000;

    /**
     * What one rule would have done.
     *
     * @param hits that stand after all corrections
     * @param areas how many it hit in
     * @param incidents made of those hits
     * @param known of those, where other rules warned too
     * @param first epoch milliseconds of event time
     * @param cut whether there were more hits than are held, the oldest of which are left out
     */
    record Result(int hits, long areas, int incidents, long known, long first, long last, boolean cut) {}

    private record Life(Stood stood, Set<String> rules) {

        static Life of(WarningView view) {
            return new Life(
                    new Stood(
                            view.hazard(),
                            view.where().area().toString(),
                            view.times().sent(),
                            view.msgType() == MsgType.CANCEL
                                    ? view.times().sent()
                                    : view.times().expires()),
                    Set.copyOf(view.rules()));
        }

        Life then(Life later) {
            Set<String> all = new TreeSet<>(rules);
            all.addAll(later.rules);
            return new Life(new Stood(stood.hazard(), stood.area(), stood.start(), later.stood.end()), Set.copyOf(all));
        }

        boolean ofOthersThan(SignalView hit) {
            return stood.hazard().equals(hit.hazard()) && rules.stream().anyMatch(other -> !other.equals(hit.rule()));
        }
    }

    private final SortedMap<String, Deque<SignalView>> signals = new TreeMap<>();
    private final Map<String, Life> incidents = new Newest<>(MOST_INCIDENTS);

    void take(SignalView signal) {
        if (signal.trial()) {
            Deque<SignalView> own = signals.computeIfAbsent(signal.rule(), unseen -> new ArrayDeque<>());
            own.add(signal);
            if (own.size() > MOST_HITS) {
                own.remove();
            }
        }
    }

    void take(WarningView view) {
        incidents.merge(view.incidentId(), Life.of(view), Life::then);
    }

    /**
     * {@code null} where {@code rule} never hit on trial.
     *
     * @param quietMillis hits of one area no further apart are one incident
     */
    @Nullable
    Result of(String rule, long quietMillis) {
        Deque<SignalView> own = signals.get(rule);
        if (own == null) {
            return null;
        }
        TrialHits hits = new TrialHits(rule, own.element().status());
        own.forEach(hits::take);
        List<SignalView> standing = hits.standing();
        if (standing.isEmpty()) {
            return null;
        }
        List<WouldBe> made = WouldBe.of(standing, quietMillis, others(standing.get(0)));
        return new Result(
                standing.size(),
                standing.stream().map(SignalView::area).distinct().count(),
                made.size(),
                made.stream().filter(WouldBe::coincides).count(),
                standing.get(0).time(),
                standing.get(standing.size() - 1).time(),
                own.size() >= MOST_HITS);
    }

    private List<Stood> others(SignalView hit) {
        return incidents.values().stream()
                .filter(life -> life.ofOthersThan(hit))
                .map(Life::stood)
                .toList();
    }
}
