package fengsui.cli.watch;

import fengsui.cli.watch.StandingCards.Listed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which incidents are listed.
 *
 * @param all whether those that are told inside others are listed by themselves too
 */
record InSight(Wanted wanted, boolean all) {

    /** Of {@code known}, in its order. */
    List<Listed> of(List<Listed> known) {
        List<Listed> candidates =
                known.stream().filter(item -> wanted.holds(item.card())).toList();
        Set<String> seen = candidates.stream()
                .filter(item -> item.card().open())
                .map(item -> item.card().incidentId())
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(item -> all || !heldIn(seen, item.card()))
                .toList();
    }

    /** One inside an incident that is not listed itself would vanish from sight. */
    private static boolean heldIn(Set<String> seen, Card card) {
        String holder = card.inside().heldBy();
        return card.open() && holder != null && seen.contains(holder);
    }
}
