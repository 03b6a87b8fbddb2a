package fengsui.cli.chaos;

import fengsui.cli.chaos.truth.Disturbance;
import fengsui.cli.chaos.truth.Plan;
import fengsui.cli.cluster.ClusterSize;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be run.
 *
 * @param length for how long faults are injected
 * @param within how long a recovery may take, the length of the fault itself not counted
 */
record ChaosPlan(
        long seed, Duration length, Set<Fault> faults, ClusterSize size, double eventsPerSecond, Duration within) {

    /** Before the first fault all must be well for a while; and in its last half a minute the load brings no new dangers. */
    private static final Duration AROUND = Duration.ofSeconds(80);

    private static final int DISTRICTS = 8;

    ChaosPlan {
        faults = Set.copyOf(faults);
    }

    Plan load() {
        Set<Disturbance> disturbances = faults.stream()
                .map(Fault::disturbance)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new Plan(seed, length.plus(AROUND).plus(within), disturbances, DISTRICTS, eventsPerSecond);
    }
}
