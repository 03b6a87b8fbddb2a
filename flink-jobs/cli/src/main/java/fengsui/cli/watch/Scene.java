package fengsui.cli.watch;

import fengsui.cli.watch.StandingCards.Listed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is on the screen at one moment.
 *
 * @param chosen the incident that the person has chosen, {@code null} where none is
 * @param foot the last lines: what can be typed, or what is asked
 */
record Scene(Listing listing, Glance glance, @Nullable String chosen, List<String> foot) {

    Scene {
        foot = List.copyOf(foot);
    }

    List<Listed> items() {
        return listing.items();
    }

    boolean isChosen(Listed item) {
        return item.card().incidentId().equals(chosen);
    }
}
