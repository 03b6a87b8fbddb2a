package fengsui.cli.chaos;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import fengsui.cli.cluster.FlinkClient;
import fengsui.cli.cluster.FlinkRest;
import fengsui.cli.cluster.JobWait;
import fengsui.cli.cluster.LocalCluster;
import fengsui.cli.cluster.MadeJob;
import fengsui.cli.cluster.Submission;
import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The job on the cluster that faults are injected into. */
final class Proving implements AutoCloseable {

    private static final Duration SAVEPOINT = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 300;

    private final LocalCluster cluster;
    private final FlinkRest flink;
    private volatile String id = "0".repeat(32);
    private Submission job;

    /** @param job with a jar that nobody replaces meanwhile */
    Proving(LocalCluster cluster, Submission job) {
        this.cluster = cluster;
        this.flink = FlinkRest.at(cluster.rest());
        this.job = job;
    }

    /** The job's at present: it gets another when it is stopped and started again. */
    String id() {
        return id;
    }

    int parallelism() {
        return job.parallelism();
    }

    /** Returns once all of it runs. */
    void start() throws InterruptedException {
        id = new FlinkClient(cluster.rest()).submit(job, null);
        JobWait.untilItRuns(flink, id);
    }

    /**
     * Stops the job with a savepoint and starts it from there.
     *
     * @return when it was stopped, epoch milliseconds: until then it runs as ever
     * @throws UserError where no savepoint is to be had, or the job is not taken
     */
    long rescale(int parallelism) throws InterruptedException {
        Submission next = new Submission(job.jar(), job.arguments(), parallelism);
        try (MadeJob made = new FlinkClient(cluster.rest()).make(next)) {
            long began = WallClock.now();
            id = made.submit(stop(began));
            job = next;
            return began;
        }
    }

    /** Where the savepoint is. One that was taken though nobody said so, for its JobManager died, is as good as any. */
    private String stop(long began) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        UserError why;
        do {
            try {
                return flink.stop(id, null, SAVEPOINT);
            } catch (UserError e) {
                why = e;
                Thread.sleep(LOOK_MILLIS);
            }
            if (ended()) {
                UserError reason = why;
                return newest(began).orElseThrow(() -> reason);
            }
        } while (watch.elapsed().compareTo(PATIENCE) < 0);
        throw why;
    }

    private boolean ended() throws InterruptedException {
        try {
            return flink.running().stream().noneMatch(one -> one.id().equals(id));
        } catch (UserError nobody) {
            return false;
        }
    }

    private Optional<String> newest(long began) {
        try (Stream<Path> folders = Files.list(cluster.savepoints())) {
            return folders.filter(folder -> written(folder) >= began)
                    .max(Comparator.comparingLong(Proving::written))
                    .map(folder -> folder.toUri().toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** When a savepoint was complete, epoch milliseconds; zero where it is not. */
    private static long written(Path folder) {
        return folder.resolve("_metadata").toFile().lastModified();
    }

    /** Whether the whole job runs and has completed a checkpoint that was begun at {@code time} or later. */
    boolean hasCheckpointSince(long time) throws InterruptedException {
        return flink.runs(id) && flink.newestCheckpoint(id).stream().anyMatch(begun -> begun >= time);
    }

    @Override
    public void close() {
        flink.close();
    }
}
