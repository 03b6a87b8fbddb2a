package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of everything a cluster has.
 *
 * @param slots of each TaskManager
 * @param heapMegabytes for the job, of each TaskManager
 */
public record ClusterSize(int brokers, int taskManagers, int slots, int heapMegabytes) {

    private static final int MOST = 9;

    /** @throws UserError naming each option that is out of bounds */
    void check() {
        List<String> problems = new ArrayList<>();
        within("--brokers", brokers, 1, MOST, problems);
        within("--taskmanagers", taskManagers, 1, MOST, problems);
        within("--slots", slots, 1, 64, problems);
        within("--heap", heapMegabytes, 256, 65_536, problems);
        if (!problems.isEmpty()) {
            throw new UserError(String.join("; ", problems));
        }
    }

    private static void within(String option, int found, int least, int most, List<String> problems) {
        if (found < least || found > most) {
            problems.add(option + " " + found + ": expected " + least + " to " + most);
        }
    }

    /** Of those brokers that decide: an odd number, for two decide no more than one does. */
    int controllers() {
        return brokers < 3 ? 1 : 3;
    }

    /** Of each topic that says nothing else. */
    int replicas() {
        return Math.min(brokers, 3);
    }

    /** Of those, how many must have a record before it counts as written: one broker of three may be away. */
    int replicasInSync() {
        return brokers < 3 ? 1 : 2;
    }
}
