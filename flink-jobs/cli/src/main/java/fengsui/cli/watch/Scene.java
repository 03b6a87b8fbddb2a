package fengsui.cli.watch;

import fengsui.cli.watch.StandingCards.Listed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is on the screen at one moment.
 *
 * @param items in their order
 * @param open how many incidents are open, listed or not
 * @param chosen the incident that the person has chosen, {@code null} where none is
 * @param foot the last lines: what can be typed, or what is asked
 */
record Scene(
        List<Listed> items,
        int open,
        Glance glance,
        @Nullable String chosen,
        List<String> foot) {

    Scene {
        items = List.copyOf(items);
        foot = List.copyOf(foot);
    }

    boolean isChosen(Listed item) {
        return item.card().incidentId().equals(chosen);
    }
}
