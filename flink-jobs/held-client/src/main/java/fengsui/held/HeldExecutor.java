package fengsui.held;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;

/** Says {@value #MADE} once the job is made, and submits it when a line comes: the savepoint it goes on from, or nothing. */
final class HeldExecutor implements PipelineExecutor {

    static final String MADE = "fengsui: made, and held until a line says from where";

    private final PipelineExecutor executor;
    private final BufferedReader in;
    private final PrintStream out;

    HeldExecutor(PipelineExecutor executor, InputStream in, PrintStream out) {
        this.executor = executor;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    /** @throws EOFException where whoever was to say it is gone: nothing is submitted then */
    @Override
    public CompletableFuture<JobClient> execute(Pipeline job, Configuration settings, ClassLoader loader)
            throws Exception {
        out.println(MADE);
        out.flush();
        String savepoint = told();
        if (!savepoint.isEmpty()) {
            SavepointRestoreSettings.toConfiguration(SavepointRestoreSettings.forPath(savepoint), settings);
        }
        return executor.execute(job, settings, loader);
    }

    private String told() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new EOFException("the job was made, but nobody wants it submitted any more");
        }
        return line;
    }
}
