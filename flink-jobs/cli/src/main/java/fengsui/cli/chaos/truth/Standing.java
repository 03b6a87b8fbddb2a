package fengsui.cli.chaos.truth;

import java.util.Map;
import java.util.Set;

/**
 * What the topic of what stands says.
 *
 * @param held the newest record of each incident, by incident, taken back or not; without those that the broker has cleaned
 *     away since
 * @param takenBack incidents whose record was taken back: long over
 */
record Standing(Map<String, Told> held, Set<String> takenBack) {

    Standing {
        held = Map.copyOf(held);
        takenBack = Set.copyOf(takenBack);
    }
}
