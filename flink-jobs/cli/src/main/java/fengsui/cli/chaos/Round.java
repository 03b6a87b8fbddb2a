package fengsui.cli.chaos;

import java.time.Duration;
import java.util.List;

/**
 * What is done to a cluster before it is given the time to recover: one fault, or two.
 *
 * @param apart from the first to the second: zero, or so short that the first still has its effect
 * @param pause before all of it, so that not every fault comes right after a checkpoint
 */
record Round(int number, List<Blow> blows, Duration apart, Duration pause) {

    Round {
        blows = List.copyOf(blows);
    }

    boolean doubled() {
        return blows.size() > 1;
    }

    /** How long it lasts by itself. */
    Duration length() {
        return blows.stream().map(Blow::length).reduce(apart, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
