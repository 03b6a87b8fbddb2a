package fengsui.cli.embed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobCancellationException;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;

/** A job that was submitted. Thread-safe. */
public final class RunningJob {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final MiniCluster cluster;
    private final JobID id;
    private final CompletableFuture<JobResult> result;

    RunningJob(MiniCluster cluster, JobID id) {
        this.cluster = cluster;
        this.id = id;
        this.result = cluster.requestJobResult(id);
    }

    public boolean isDone() {
        return result.isDone();
    }

    /**
     * Waits until every task runs, or has ended already.
     *
     * @throws IllegalStateException if the job failed before
     */
    public void awaitRunning() throws InterruptedException {
        while (!await(LOOK_AGAIN) && !allStarted()) {
            // Still starting.
        }
    }

    private boolean allStarted() throws InterruptedException {
        try {
            for (AccessExecutionVertex task :
                    cluster.getExecutionGraph(id).get().getAllExecutionVertices()) {
                ExecutionState state = task.getExecutionState();
                if (state != ExecutionState.RUNNING && state != ExecutionState.FINISHED) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            throw failed(e);
        }
    }

    /**
     * Waits until the job has ended, or for {@code patience}.
     *
     * @return whether it has ended
     * @throws IllegalStateException if it failed
     */
    public boolean await(Duration patience) throws InterruptedException {
        try {
            failure(result.get(patience.toMillis(), TimeUnit.MILLISECONDS)).ifPresent(RunningJob::fail);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw failed(e);
        }
    }

    /**
     * For so long a task of a job that has ended had worked: from when all its subtasks ran to the end of the last.
     *
     * @param task the operator that it begins with
     */
    public Duration worked(String task) throws InterruptedException {
        List<AccessExecutionVertex> subtasks = new ArrayList<>();
        try {
            cluster.getExecutionGraph(id).get().getAllExecutionVertices().forEach(subtasks::add);
        } catch (ExecutionException e) {
            throw failed(e);
        }
        subtasks.removeIf(each -> !each.getTaskNameWithSubtaskIndex().startsWith(task + " "));
        if (subtasks.isEmpty()) {
            throw new IllegalStateException("no task begins with " + task);
        }
        return Duration.ofMillis(last(ExecutionState.FINISHED, subtasks) - last(ExecutionState.RUNNING, subtasks));
    }

    /** When the last of them came to it, epoch milliseconds. */
    private static long last(ExecutionState state, List<AccessExecutionVertex> subtasks) {
        return subtasks.stream()
                .mapToLong(each -> each.getStateTimestamp(state))
                .max()
                .orElseThrow();
    }

    /**
     * Returns where the job runs or has ended well.
     *
     * @throws IllegalStateException if it has failed by now
     */
    public void mustNotHaveFailed() throws InterruptedException {
        await(Duration.ZERO);
    }

    /**
     * Writes down the state of the job, which goes on. What its sinks have prepared to commit stays prepared.
     *
     * @return where it was written, for {@code execution.state-recovery.path} of another run
     */
    public String savepoint(Path folder) throws InterruptedException {
        try {
            return cluster.triggerSavepoint(id, folder.toUri().toString(), false, SavepointFormatType.CANONICAL)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no savepoint was made: " + RootCause.of(e), e);
        }
    }

    /** Makes a checkpoint, from which the job goes on if it fails now. Returns once it is complete. */
    public void checkpoint() throws InterruptedException {
        try {
            cluster.triggerCheckpoint(id).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no checkpoint was made: " + RootCause.of(e), e);
        }
    }

    /** Stops the job and waits until it has ended, but not for ever. A job that has ended already is left alone. */
    public void cancel() throws InterruptedException {
        if (!isDone()) {
            try {
                cluster.cancelJob(id).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                // It may have ended just before; if it has not, closing the cluster ends it.
                return;
            }
            await(PATIENCE);
        }
    }

    private static Optional<Throwable> failure(JobResult result) {
        return result.getSerializedThrowable()
                .map(thrown -> thrown.deserializeError(RunningJob.class.getClassLoader()))
                .filter(thrown -> !(thrown instanceof JobCancellationException));
    }

    private static void fail(Throwable cause) {
        throw failed(cause);
    }

    private static IllegalStateException failed(Throwable cause) {
        return new IllegalStateException("the job failed: " + RootCause.of(cause), cause);
    }
}
