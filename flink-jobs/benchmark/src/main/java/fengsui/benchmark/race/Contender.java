package fengsui.benchmark.race;

import fengsui.benchmark.five.Match;
import java.util.function.Consumer;

/**
 * Who takes part.
 *
 * @param name one or two words
 * @param entry makes its engine anew
 */
record Contender(String name, Entry entry) {

    /** Starts an engine that tells its matches to {@code matches}. */
    @FunctionalInterface
    interface Entry {

        Racer enter(Consumer<Match> matches) throws Exception;
    }
}
