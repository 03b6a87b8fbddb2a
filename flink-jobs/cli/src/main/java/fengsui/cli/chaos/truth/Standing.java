package fengsui.cli.chaos.truth;

import java.util.Map;
import java.util.Set;

/**
 * What the topic of what stands says.
 *
 * @param held the newest record of each incident that has one, by incident
 * @param takenBack incidents whose record was taken back: long over
 */
record Standing(Map<String, Told> held, Set<String> takenBack) {

    Standing {
        held = Map.copyOf(held);
        takenBack = Set.copyOf(takenBack);
    }
}
