package fengsui.cli.cluster;

import fengsui.cli.clock.Stopwatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Ends processes: asks them to, waits a while, and then ends them. Never one that is not ours. */
final class Stopping {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** The last ones wait in vain for a leader, and lose nothing when they are killed. */
    private static final Duration BROKERS = Duration.ofSeconds(3);

    private static final Duration LOOK = Duration.ofMillis(20);

    private Stopping() {}

    /** What stands on others first: a job must not lose its brokers while it closes. */
    static void endAll(List<Standing> members) throws InterruptedException {
        end(marks(members, role -> role == Role.TASKMANAGER || role == Role.JOBMANAGER), PATIENCE);
        end(marks(members, role -> role == Role.BROKER || role == Role.ZOOKEEPER), BROKERS);
    }

    private static List<ProcessMark> marks(List<Standing> members, Predicate<Role> which) {
        return members.stream()
                .filter(one -> which.test(one.member().role()))
                .flatMap(one -> Optional.ofNullable(one.process()).stream())
                .toList();
    }

    /** Returns once all have ended. */
    static void end(List<ProcessMark> processes, Duration patience) throws InterruptedException {
        processes.forEach(process -> process.handle().ifPresent(ProcessHandle::destroy));
        if (!ended(processes, patience)) {
            kill(processes);
        }
    }

    /** As {@code kill -9} does. Returns once all have ended. */
    static void kill(List<ProcessMark> processes) throws InterruptedException {
        processes.forEach(process -> process.handle().ifPresent(ProcessHandle::destroyForcibly));
        if (!ended(processes, PATIENCE)) {
            throw new IllegalStateException("processes that nothing ends: " + processes);
        }
    }

    static boolean ended(List<ProcessMark> processes, Duration patience) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        while (processes.stream().anyMatch(ProcessMark::alive)) {
            if (watch.elapsed().compareTo(patience) > 0) {
                return false;
            }
            Thread.sleep(LOOK.toMillis());
        }
        return true;
    }

    /**
     * Every process of the cluster in {@code folder}, the keeper too, whether or not anything else is known of it: by what
     * stands on its command line.
     */
    static List<ProcessMark> strays(ClusterFolder folder) {
        String flag = folder.flag() + " ";
        List<ProcessMark> found = new ArrayList<>();
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(flag))
                .forEach(process -> ProcessMark.of(process.pid()).ifPresent(found::add));
        return found;
    }
}
