package fengsui.device;

import fengsui.area.Level;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells once when a rule is blind in an area, and once when it is no longer: when of all that had delivered what one of
 * its watches needs, nothing does. Where nothing was ever delivered a rule is not blind but without a feed. Grows with the
 * areas and not with the devices in them. Not thread-safe.
 */
public final class BlindRules {

    /** One watch of a rule: any of {@code subjects} will do, in each area of the rule's scope. */
    public record Need(String rule, Level scope, EventKind kind, Set<String> subjects) {

        public Need {
            subjects = Set.copyOf(subjects);
        }
    }

    /** A rule and the code of an area. */
    public record Ground(String rule, String area) implements Comparable<Ground> {

        private static final Comparator<Ground> ORDER =
                Comparator.comparing(Ground::rule).thenComparing(Ground::area);

        @Override
        public int compareTo(Ground other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A change.
     *
     * @param missing what the rule does without now; empty where it is no longer blind
     */
    public record Sight(Ground ground, List<Need> missing) {

        public Sight {
            missing = List.copyOf(missing);
        }
    }

    /** How many sources of one supply deliver, and how many have stopped to. */
    public record Tally(Supply supply, int live, int down) {

        private boolean isNone() {
            return live == 0 && down == 0;
        }

        private Tally plus(boolean ofLive, int by) {
            return new Tally(supply, ofLive ? live + by : live, ofLive ? down : down + by);
        }
    }

    private final Map<Supply, Tally> tallies = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final Set<Ground> told = new HashSet<>();

    /** How many supplies each feed has. */
    private final Map<String, Integer> feeds = new HashMap<>();

    /** {@code null} where all is to be counted anew. */
    private @Nullable Coverage coverage;

    /** As it was when the three were taken from it. */
    public static BlindRules restored(Iterable<Tally> tallies, Iterable<String> stopped, Iterable<Ground> told) {
        BlindRules rules = new BlindRules();
        tallies.forEach(rules::put);
        stopped.forEach(rules.stopped::add);
        told.forEach(rules.told::add);
        return rules;
    }

    public List<Tally> tallies() {
        return List.copyOf(tallies.values());
    }

    /** The feeds of which there is a supply. */
    public Set<String> feeds() {
        return Set.copyOf(feeds.keySet());
    }

    public List<String> stopped() {
        return List.copyOf(stopped);
    }

    public List<Ground> told() {
        return List.copyOf(told);
    }

    /** Takes notice; what comes of it is told by {@link #look}. The order of what comes of sources does not matter. */
    public void take(SupplyNews news) {
        if (news instanceof SupplyNews.OfSource source) {
            Tally known = tallies.getOrDefault(source.supply(), new Tally(source.supply(), 0, 0));
            put(known.plus(source.live(), source.by()));
        } else if (news instanceof SupplyNews.OfFeed feed) {
            if (feed.stopped()) {
                stopped.add(feed.feed());
            } else {
                stopped.remove(feed.feed());
            }
            coverage = null;
        }
    }

    private void put(Tally now) {
        Supply supply = now.supply();
        Tally was = now.isNone() ? tallies.remove(supply) : tallies.put(supply, now);
        int known = (now.isNone() ? 0 : 1) - (was == null ? 0 : 1);
        if (feeds.merge(supply.feed(), known, Integer::sum) == 0) {
            feeds.remove(supply.feed());
        }
        int delivered = (delivered(now) ? 1 : 0) - (was != null && delivered(was) ? 1 : 0);
        if (coverage != null && (known != 0 || delivered != 0)) {
            coverage.change(supply, known, delivered);
        }
    }

    private boolean delivered(Tally tally) {
        return tally.live() > 0 && !stopped.contains(tally.supply().feed());
    }

    /** What has changed since the last look, in the order of grounds. */
    public List<Sight> look(List<Need> needs) {
        Coverage known = coverage;
        if (known != null && known.isOf(needs)) {
            return changes(known, known.touched());
        }
        Coverage counted = new Coverage(needs);
        tallies.values().forEach(tally -> counted.change(tally.supply(), 1, delivered(tally) ? 1 : 0));
        coverage = counted;
        Set<Ground> all = counted.touched();
        all.addAll(told);
        return changes(counted, all);
    }

    private List<Sight> changes(Coverage known, Set<Ground> grounds) {
        List<Sight> changes = new ArrayList<>();
        for (Ground ground : grounds) {
            List<Need> missing = known.missing(ground);
            if (missing.isEmpty() ? told.remove(ground) : told.add(ground)) {
                changes.add(new Sight(ground, missing));
            }
        }
        changes.sort(Comparator.comparing(Sight::ground));
        return changes;
    }
}
