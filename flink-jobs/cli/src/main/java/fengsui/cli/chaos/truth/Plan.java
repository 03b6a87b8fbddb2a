package fengsui.cli.chaos.truth;

import java.time.Duration;
import java.util.Set;

/**
 * What is written to the inputs, and how fast.
 *
 * @param seed the same load from the same one, but for the time of day
 * @param length for how long devices tell of dangers; the quiet end comes on top, see {@link LoadScript#TAIL}
 * @param areas districts that warnings are spread over; of more than 20 new ones a minute in one of them routing tells inside
 *     others, so there should be four at least
 * @param eventsPerSecond of all topics together
 */
public record Plan(long seed, Duration length, Set<Disturbance> disturbances, int areas, double eventsPerSecond) {

    /** @throws IllegalArgumentException where nothing would be written, or no time is left for it */
    public Plan {
        disturbances = Set.copyOf(disturbances);
        if (length.isNegative() || length.isZero() || areas < 1 || !(eventsPerSecond > 0)) {
            throw new IllegalArgumentException("a load of " + length + ", " + areas + " districts and "
                    + eventsPerSecond + " events a second: expected more than nothing of each");
        }
    }
}
