package fengsui.cli.cluster;

import fengsui.cli.console.UserError;
import fengsui.cli.embed.RootCause;
import fengsui.codec.PlainJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.messages.webmonitor.ClusterOverview;
import org.apache.flink.runtime.rest.messages.job.JobDetailsInfo;
import org.jspecify.annotations.Nullable;

/** A Flink cluster as seen through its REST address. */
public final class FlinkRest implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final RestAddress address;
    private final RestClusterClient<String> client;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    private FlinkRest(RestAddress address, RestClusterClient<String> client) {
        this.address = address;
        this.client = client;
    }

    /** Asks nothing yet. */
    public static FlinkRest at(RestAddress address) {
        Configuration settings = new Configuration();
        address.settings().forEach(settings::setString);
        settings.set(RestOptions.CONNECTION_TIMEOUT, ANSWER);
        // Whoever can wait asks again.
        settings.set(RestOptions.RETRY_MAX_ATTEMPTS, 0);
        try {
            return new FlinkRest(address, new RestClusterClient<>(settings, "fengsui"));
        } catch (Exception e) {
            throw new UserError("no client for the Flink cluster at " + address + ": " + RootCause.of(e));
        }
    }

    /** Empty while nobody answers, or not as a Flink cluster does. */
    Optional<ClusterOverview> overview() throws InterruptedException {
        try {
            return Optional.of(answer(client.getClusterOverview(), ANSWER));
        } catch (UserError silent) {
            return Optional.empty();
        }
    }

    /** Jobs that have not come to an end, by id. */
    public List<FlinkJob> running() throws InterruptedException {
        return answer(client.listJobs(), ANSWER).stream()
                .filter(job -> !job.getJobState().isGloballyTerminalState())
                .map(job -> new FlinkJob(
                        job.getJobId().toHexString(),
                        job.getJobName(),
                        job.getJobState().name()))
                .sorted()
                .toList();
    }

    /** What job {@code id} has come to. */
    public JobStatus status(String id) throws InterruptedException {
        return answer(client.getJobStatus(JobID.fromHexString(id)), ANSWER);
    }

    /** Whether every part of it runs; false, too, where nobody can tell at the moment. */
    public boolean runs(String id) throws InterruptedException {
        try {
            JobDetailsInfo details = answer(client.getJobDetails(JobID.fromHexString(id)), ANSWER);
            Map<ExecutionState, Integer> parts = details.getJobVerticesPerState();
            int running = parts.getOrDefault(ExecutionState.RUNNING, 0);
            return details.getJobStatus() == JobStatus.RUNNING
                    && running > 0
                    && running == details.getJobVertexInfos().size();
        } catch (UserError silent) {
            return false;
        }
    }

    /** When the newest checkpoint was begun that has been completed, epoch milliseconds; empty where none is known of. */
    public OptionalLong newestCheckpoint(String id) throws InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(address + "/jobs/" + id + "/checkpoints"))
                .timeout(ANSWER)
                .build();
        try {
            // Flink's own client has no such question, and its classes for it want annotations that it does not bring.
            return PlainJson.number(
                    http.send(asked, BodyHandlers.ofByteArray()).body(), "latest", "completed", "trigger_timestamp");
        } catch (IOException silent) {
            return OptionalLong.empty();
        }
    }

    /**
     * Writes down what the job has in memory and ends it.
     *
     * @param folder where to; null for where the cluster was told
     * @return where it was written
     */
    public String stop(String id, @Nullable String folder, Duration patience) throws InterruptedException {
        return answer(
                client.stopWithSavepoint(JobID.fromHexString(id), false, folder, SavepointFormatType.CANONICAL),
                patience);
    }

    /** Why a job has ended, in one line. */
    String failure(String id) throws InterruptedException {
        return answer(client.requestJobResult(JobID.fromHexString(id)), ANSWER)
                .getSerializedThrowable()
                .map(thrown -> RootCause.of(thrown.deserializeError(FlinkRest.class.getClassLoader())))
                .orElse("without an error");
    }

    public RestAddress address() {
        return address;
    }

    public void cancel(String id) throws InterruptedException {
        answer(client.cancel(JobID.fromHexString(id)), ANSWER);
    }

    private <T> T answer(CompletableFuture<T> asked, Duration patience) throws InterruptedException {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UserError("the Flink cluster at " + address + ": " + RootCause.of(e) + hint(e));
        } catch (TimeoutException e) {
            throw new UserError(
                    "the Flink cluster at " + address + " did not answer within " + patience.toSeconds() + " s");
        }
    }

    private static String hint(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return " (TLS: check security.ssl.rest.* in --flink-config FILE or " + FlinkAccess.VARIABLE + ")";
            }
        }
        return "";
    }

    @Override
    public void close() {
        client.close();
    }
}
