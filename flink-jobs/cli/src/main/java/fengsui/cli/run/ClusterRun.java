package fengsui.cli.run;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.cluster.FlinkClient;
import fengsui.cli.cluster.FlinkJob;
import fengsui.cli.cluster.FlinkRest;
import fengsui.cli.cluster.JobWait;
import fengsui.cli.cluster.LocalCluster;
import fengsui.cli.cluster.Submission;
import fengsui.cli.console.Console;
import fengsui.cli.console.UserError;
import fengsui.job.KafkaWarningJob;
import java.util.List;
import java.util.Optional;

/** Gives the job to a Flink cluster and leaves it there. */
final class ClusterRun {

    private final Console console;
    private final TargetOptions target;

    ClusterRun(Console console, TargetOptions target) {
        this.console = console;
        this.target = target;
    }

    /**
     * Looks before anything is changed.
     *
     * @throws UserError where one runs there already: two would write over each other's warnings
     */
    void mustHaveNone() throws InterruptedException {
        try (FlinkRest flink = FlinkRest.at(target.rest())) {
            mustBeTheOnly(flink);
        }
    }

    /** Whether one is there, which is then told. */
    boolean hasOne() throws InterruptedException {
        try (FlinkRest flink = FlinkRest.at(target.rest())) {
            List<FlinkJob> there = ours(flink);
            there.forEach(job -> console.err()
                    .println("fengsui run: job " + job.id() + " is on " + flink.address() + " already (" + job.state()
                            + ") and stays as it is"));
            return !there.isEmpty();
        }
    }

    /** Returns once the job runs. */
    void submit(Submission asked) throws InterruptedException {
        Optional<LocalCluster> local = target.local();
        try (FlinkRest flink = FlinkRest.at(target.rest())) {
            Submission job = local.map(cluster -> cluster.keep(asked)).orElse(asked);
            Stopwatch watch = Stopwatch.started();
            String id = new FlinkClient(flink.address()).submit(job, null);
            local.ifPresent(cluster -> cluster.remember(job));
            JobWait.untilItRuns(flink, id);
            console.err()
                    .println("fengsui run: job " + id + " runs on " + flink.address() + " after " + watch
                            + ". It stays there: ./fengsui upgrade replaces it, Flink's own page can cancel it.");
        }
    }

    private static void mustBeTheOnly(FlinkRest flink) throws InterruptedException {
        List<FlinkJob> there = ours(flink);
        if (!there.isEmpty()) {
            throw new UserError(KafkaWarningJob.NAME + " is on " + flink.address() + " already, job "
                    + there.get(0).id() + " (" + there.get(0).state()
                    + "): two would write over each other's warnings. ./fengsui upgrade replaces it");
        }
    }

    /** Those that have not come to an end. */
    static List<FlinkJob> ours(FlinkRest flink) throws InterruptedException {
        return flink.running().stream()
                .filter(job -> job.name().equals(KafkaWarningJob.NAME))
                .toList();
    }
}
