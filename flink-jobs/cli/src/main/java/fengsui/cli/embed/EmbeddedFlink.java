package fengsui.cli.embed;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** A Flink cluster in this JVM. Checkpoints and whatever it spills lie in a temporary folder, gone once closed. */
public final class EmbeddedFlink implements AutoCloseable {

    private final ScratchFolder folder;
    private final MiniCluster cluster;
    private final int parallelism;
    private int lost;

    private EmbeddedFlink(ScratchFolder folder, MiniCluster cluster, int parallelism) {
        this.folder = folder;
        this.cluster = cluster;
        this.parallelism = parallelism;
    }

    /** A cluster with one slot for each of {@code parallelism} subtasks. Returns once it takes jobs. */
    public static EmbeddedFlink start(int parallelism) {
        return startWith(parallelism, Map.of());
    }

    /** The same, with settings of a cluster besides or instead of our own. */
    public static EmbeddedFlink startWith(int parallelism, Map<String, String> more) {
        ScratchFolder folder = ScratchFolder.create("flink");
        Configuration settings = settings(folder.path());
        settings.addAll(Configuration.fromMap(more));
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(parallelism)
                .setCommonBindAddress(FreePorts.HOST)
                .build());
        try {
            cluster.start();
        } catch (Exception e) {
            folder.close();
            throw new IllegalStateException("the embedded Flink cluster did not start: " + e.getMessage(), e);
        }
        return new EmbeddedFlink(folder, cluster, parallelism);
    }

    private static Configuration settings(Path folder) {
        Configuration settings = new Configuration();
        settings.set(CoreOptions.TMP_DIRS, folder.toString());
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("checkpoints").toUri().toString());
        // Where jars and other blobs are served: the default is every address of the machine.
        settings.set(JobManagerOptions.BIND_HOST, FreePorts.HOST);
        settings.set(TaskManagerOptions.BIND_HOST, FreePorts.HOST);
        settings.set(RestOptions.ADDRESS, FreePorts.HOST);
        settings.set(RestOptions.BIND_ADDRESS, FreePorts.HOST);
        settings.set(RestOptions.BIND_PORT, "0");
        return settings;
    }

    /** An empty environment for one job, to be given back to {@link #submit}. */
    public StreamExecutionEnvironment environment() {
        Configuration settings = new Configuration();
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.path().resolve("checkpoints").toUri().toString());
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(settings);
        environment.setParallelism(parallelism);
        return environment;
    }

    public RunningJob submit(StreamExecutionEnvironment environment, String name) {
        StreamGraph streams = environment.getStreamGraph();
        streams.setJobName(name);
        JobGraph graph = streams.getJobGraph();
        try {
            cluster.submitJob(graph).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the job was refused: " + RootCause.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the job was being submitted", e);
        }
        return new RunningJob(cluster, graph.getJobID());
    }

    /**
     * Takes away the worker that runs all tasks, and has another one stand by before. Returns once it is gone. Not to be
     * called side by side.
     */
    public void loseWorker() {
        try {
            cluster.startTaskManager();
            cluster.terminateTaskManager(lost++).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a worker was being stopped", e);
        } catch (Exception e) {
            throw new IllegalStateException("the worker was not replaced: " + RootCause.of(e), e);
        }
    }

    /** Ends whatever still runs, waits until the cluster's threads have ended, and deletes its folder. */
    @Override
    public void close() {
        try {
            cluster.closeAsync().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the embedded Flink cluster did not stop: " + RootCause.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }
}
