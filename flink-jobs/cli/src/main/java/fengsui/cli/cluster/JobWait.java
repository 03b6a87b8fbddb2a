package fengsui.cli.cluster;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.console.UserError;
import java.time.Duration;
import org.apache.flink.api.common.JobStatus;

/** Waits for a job on a cluster. */
public final class JobWait {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);

    private JobWait() {}

    /**
     * Returns once every part of the job runs.
     *
     * @throws UserError where it ends instead, or takes too long
     */
    public static void untilItRuns(FlinkRest flink, String id) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        while (!flink.runs(id)) {
            JobStatus status = flink.status(id);
            if (status.isGloballyTerminalState()) {
                throw new UserError("job " + id + " has ended (" + status + "): " + flink.failure(id));
            }
            if (watch.elapsed().compareTo(PATIENCE) > 0) {
                throw new UserError("job " + id + " does not run after " + PATIENCE.toSeconds() + " s (" + status
                        + "): its web page says why, " + flink.address() + "/#/job/running/" + id + "/exceptions");
            }
            Thread.sleep(LOOK.toMillis());
        }
    }
}
