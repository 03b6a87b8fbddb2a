package fengsui.cli.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What other rules make of the same history, incident by incident. Two incidents are the same where hazard and area are,
 * and their lives overlap: of several the one that began nearest.
 *
 * @param added in the order of their starts, as are all
 * @param same those of which neither grade nor beginning nor end differ
 */
public record Difference(List<IncidentLife> added, List<IncidentLife> dropped, List<Changed> changed, long same) {

    /** One incident under either set of rules. */
    public record Changed(IncidentLife before, IncidentLife now) {

        public boolean regraded() {
            return before.gravest() != now.gravest();
        }
    }

    public Difference {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        changed = List.copyOf(changed);
    }

    public static Difference of(List<IncidentLife> before, List<IncidentLife> now) {
        List<IncidentLife> added = new ArrayList<>();
        List<Changed> pairs = new ArrayList<>();
        Set<IncidentLife> left = new HashSet<>(before);
        for (IncidentLife life : now) {
            Optional<IncidentLife> twin = twin(life, left);
            twin.ifPresentOrElse(found -> pairs.add(new Changed(found, life)), () -> added.add(life));
            twin.ifPresent(left::remove);
        }
        List<Changed> changed = pairs.stream().filter(Difference::differs).toList();
        List<IncidentLife> dropped = before.stream().filter(left::contains).toList();
        return new Difference(added, dropped, changed, pairs.size() - changed.size());
    }

    private static Optional<IncidentLife> twin(IncidentLife life, Set<IncidentLife> others) {
        return others.stream()
                .filter(other -> other.hazard().equals(life.hazard())
                        && other.area().equals(life.area())
                        && other.start() <= life.end()
                        && life.start() <= other.end())
                .min(Comparator.<IncidentLife>comparingLong(other -> Math.abs(other.start() - life.start()))
                        .thenComparing(IncidentLife::incidentId));
    }

    private static boolean differs(Changed pair) {
        return pair.regraded()
                || pair.before().start() != pair.now().start()
                || pair.before().end() != pair.now().end();
    }
}
