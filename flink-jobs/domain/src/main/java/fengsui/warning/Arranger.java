package fengsui.warning;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Arranges anew how incidents are told wherever something has moved, and says what changes by that. Not thread-safe. */
final class Arranger {

    private final OpenIncidents open;

    Arranger(OpenIncidents open) {
        this.open = open;
    }

    /**
     * For one instant.
     *
     * @param all whether it concerns all incidents rather than those around what has moved
     */
    void arrange(NoiseNow noises, Minute minute, boolean all, Happenings happened) {
        NavigableSet<Subject> concerned =
                all ? open.subjects() : open.surroundings().moved(noises.reach());
        Arrangement arrangement = new Arrangement(open, open.at(concerned), noises, minute);
        for (List<Subject> loose = arrangement.loosened(); !loose.isEmpty(); loose = arrangement.loosened()) {
            concerned.addAll(open.surroundings().around(loose, noises.reach()));
            arrangement = new Arrangement(open, open.at(concerned), noises, minute);
        }
        apply(arrangement, concerned, happened);
    }

    private void apply(Arrangement arrangement, NavigableSet<Subject> concerned, Happenings happened) {
        Map<String, List<Inside>> inside = arrangement.inside();
        NavigableSet<Subject> all = new TreeSet<>(concerned);
        arrangement.holders().stream()
                .map(open::known)
                .filter(holder -> holder != null)
                .map(Subject::of)
                .forEach(all::add);
        for (Incident before : open.at(all)) {
            Telling now = before.course()
                    .telling()
                    .silenced(arrangement.silences(before))
                    .heldBy(arrangement.held(before));
            apply(before, now, inside.getOrDefault(before.incidentId(), List.of()), happened);
        }
    }

    private void apply(Incident before, Telling arranged, List<Inside> inside, Happenings happened) {
        Telling telling = before.course().telling();
        Telling now = arranged;
        if (!telling.holding(inside).equals(telling)) {
            now = now.holding(inside);
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
