package fengsui.warning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Arranges anew how incidents are told wherever something has moved, and says what changes by that. Not thread-safe. */
final class Arranger {

    private final OpenIncidents open;
    private final Unsaid unsaid;

    Arranger(OpenIncidents open, Unsaid unsaid) {
        this.open = open;
        this.unsaid = unsaid;
    }

    /**
     * For one instant.
     *
     * @param all whether it concerns all incidents rather than those around what has moved
     */
    void arrange(NoiseNow noises, Minute minute, boolean all, Happenings happened) {
        Set<Subject> concerned = all ? open.subjects() : open.surroundings().moved(noises);
        Arrangement arrangement = new Arrangement(open, open.at(concerned), noises, minute);
        for (List<Subject> loose = arrangement.loosened(); !loose.isEmpty(); loose = arrangement.loosened()) {
            concerned.addAll(open.surroundings().around(loose, noises));
            arrangement = new Arrangement(open, open.at(concerned), noises, minute);
        }
        apply(arrangement, concerned, noises.time(), happened);
    }

    private void apply(Arrangement arrangement, Set<Subject> concerned, long time, Happenings happened) {
        Map<String, List<Inside>> inside = arrangement.inside();
        Set<Subject> all = new TreeSet<>(concerned);
        inside.keySet().stream()
                .map(open::known)
                .filter(Objects::nonNull)
                .map(Subject::of)
                .forEach(all::add);
        for (Incident before : open.at(all)) {
            Telling now = before.course()
                    .telling()
                    .silenced(arrangement.silences(before))
                    .heldBy(arrangement.held(before));
            unsaid.withhold(Withheld.since(before, now, time));
            List<Inside> other = inside.get(before.incidentId());
            apply(before, other == null ? now : now.holding(other), happened);
        }
    }

    private void apply(Incident before, Telling now, Happenings happened) {
        Telling telling = before.course().telling();
        if (!now.inside().equals(telling.inside()) || now.insideCount() != telling.insideCount()) {
            happened.add(before, Change.HOLDS);
        }
        turn(before, now, happened);
        if (!now.equals(telling)) {
            Course course = before.course().with(now);
            open.put(before.with(
                    now.byItself() ? course : course.with(course.duty().ackBy(Duty.NEVER))));
        }
    }

    private static void turn(Incident before, Telling now, Happenings happened) {
        Telling telling = before.course().telling();
        if (now.byItself() && !telling.told()) {
            happened.add(before, Change.ISSUED);
        } else if (now.byItself() && !telling.byItself()) {
            happened.add(before, Change.RELEASED);
        } else if (telling.told() && now.held() != null && telling.held() == null) {
            happened.add(before, Change.HELD);
        }
    }
}
