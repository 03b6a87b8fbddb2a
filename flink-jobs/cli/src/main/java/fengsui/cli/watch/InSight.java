package fengsui.cli.watch;

import fengsui.cli.watch.StandingCards.Listed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which incidents are listed, and in which order: open ones by grade and age, then ended ones, the last to end first.
 *
 * @param all whether those that are told inside others are listed by themselves too
 */
record InSight(Wanted wanted, boolean all) {

    private static final Comparator<Listed> OPEN = Comparator.comparing(Listed::card, Card.ORDER);
    private static final Comparator<Listed> ENDED =
            Comparator.comparingLong(InSight::endedAt).reversed().thenComparing(OPEN);

    private static long endedAt(Listed item) {
        return item.endedAt() == null ? Long.MAX_VALUE : item.endedAt();
    }

    List<Listed> of(List<Listed> known) {
        List<Listed> candidates =
                known.stream().filter(item -> wanted.holds(item.card())).toList();
        Set<String> seen = candidates.stream()
                .filter(item -> item.card().open())
                .map(item -> item.card().incidentId())
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(item -> all || !heldIn(seen, item.card()))
                .sorted(Comparator.<Listed, Boolean>comparing(
                                item -> !item.card().open())
                        .thenComparing((a, b) -> (a.card().open() ? OPEN : ENDED).compare(a, b)))
                .toList();
    }

    /** One inside an incident that is not listed itself would vanish from sight. */
    private static boolean heldIn(Set<String> seen, Card card) {
        String holder = card.inside().heldBy();
        return card.open() && holder != null && seen.contains(holder);
    }
}
