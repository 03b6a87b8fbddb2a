package fengsui.cli.chaos;

import fengsui.cli.cluster.Member;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One fault as it is done to a cluster.
 *
 * @param victim whom it strikes; null where it strikes none of the processes
 * @param length how long it lasts; zero for what is done in an instant
 * @param choice of what is to be chosen when it is done, such as another parallelism; zero or more
 */
record Blow(Fault fault, @Nullable Member victim, Duration length, int choice) {

    /** {@code pause broker 2, 11 s}. */
    String says() {
        String whom = victim == null ? "" : " " + victim;
        return fault.label() + whom + (length.isZero() ? "" : ", " + length.toSeconds() + " s");
    }
}
