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
import java.util.SortedMap;
import java.util.TreeMap;

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

        private Tally plus(boolean ofLive, int by) {
            return new Tally(supply, ofLive ? live + by : live, ofLive ? down : down + by);
        }
    }

    /** What a supply is of: every watch needs few of them, and there are as many supplies as areas. */
    private record Subject(EventKind kind, String subject) {}

    private final Map<Supply, Tally> tallies = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private final Set<Ground> told = new HashSet<>();

    /** As it was when the three were taken from it. */
    public static BlindRules restored(Iterable<Tally> tallies, Iterable<String> stopped, Iterable<Ground> told) {
        BlindRules rules = new BlindRules();
        tallies.forEach(tally -> rules.tallies.put(tally.supply(), tally));
        stopped.forEach(rules.stopped::add);
        told.forEach(rules.told::add);
        return rules;
    }

    public List<Tally> tallies() {
        return List.copyOf(tallies.values());
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
            Tally now = known.plus(source.live(), source.by());
            tallies.put(source.supply(), now);
            if (now.live() == 0 && now.down() == 0) {
                tallies.remove(source.supply());
            }
        } else if (news instanceof SupplyNews.OfFeed feed) {
            if (feed.stopped()) {
                stopped.add(feed.feed());
            } else {
                stopped.remove(feed.feed());
            }
        }
    }

    /** What has changed since the last look, in the order of grounds. */
    public List<Sight> look(List<Need> needs) {
        SortedMap<Ground, List<Need>> blind = blind(needs);
        SortedMap<Ground, Sight> changes = new TreeMap<>();
        told.stream()
                .filter(ground -> !blind.containsKey(ground))
                .forEach(ground -> changes.put(ground, new Sight(ground, List.of())));
        blind.forEach((ground, missing) -> {
            if (!told.contains(ground)) {
                changes.put(ground, new Sight(ground, missing));
            }
        });
        told.clear();
        told.addAll(blind.keySet());
        return List.copyOf(changes.values());
    }

    private SortedMap<Ground, List<Need>> blind(List<Need> needs) {
        Map<Subject, List<Tally>> bySubject = new HashMap<>();
        for (Tally tally : tallies.values()) {
            Subject subject = new Subject(tally.supply().kind(), tally.supply().subject());
            bySubject.computeIfAbsent(subject, unseen -> new ArrayList<>()).add(tally);
        }
        SortedMap<Ground, List<Need>> blind = new TreeMap<>();
        for (Need need : needs) {
            liveByArea(need, bySubject).forEach((area, live) -> {
                if (!live) {
                    blind.computeIfAbsent(new Ground(need.rule(), area), unseen -> new ArrayList<>())
                            .add(need);
                }
            });
        }
        return blind;
    }

    private Map<String, Boolean> liveByArea(Need need, Map<Subject, List<Tally>> bySubject) {
        Map<String, Boolean> areas = new HashMap<>();
        for (String subject : need.subjects()) {
            for (Tally tally : bySubject.getOrDefault(new Subject(need.kind(), subject), List.of())) {
                Supply supply = tally.supply();
                boolean live = tally.live() > 0 && !stopped.contains(supply.feed());
                areas.merge(supply.area().code(need.scope()), live, Boolean::logicalOr);
            }
        }
        return areas;
    }
}
