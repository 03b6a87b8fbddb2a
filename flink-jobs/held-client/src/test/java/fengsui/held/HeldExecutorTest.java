package fengsui.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.junit.jupiter.api.Test;

class HeldExecutorTest {

    private static final Pipeline JOB = new Pipeline() {};

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<SavepointRestoreSettings> submitted = new ArrayList<>();
    private final CompletableFuture<JobClient> taken = new CompletableFuture<>();
    private final List<String> saidBefore = new ArrayList<>();

    @Test
    void whenASavepointIsNamed_thenTheJobIsSubmittedToGoOnFromIt() throws Exception {
        execute("file:/savepoints/savepoint-1\n");

        assertThat(submitted).containsExactly(SavepointRestoreSettings.forPath("file:/savepoints/savepoint-1"));
    }

    @Test
    void whenTheLineIsEmpty_thenTheJobIsSubmittedAfresh() throws Exception {
        execute("\n");

        assertThat(submitted).containsExactly(SavepointRestoreSettings.none());
    }

    @Test
    void whenItIsMade_thenItSaysSoBeforeItIsSubmitted() throws Exception {
        execute("\n");

        assertThat(saidBefore).containsExactly(HeldExecutor.MADE);
    }

    @Test
    void whenNobodyWantsItAnyMore_thenNothingIsSubmitted() {
        assertThatThrownBy(() -> execute("")).isInstanceOf(EOFException.class).hasMessageContaining("nobody wants it");

        assertThat(submitted).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(HeldExecutor.MADE);
    }

    @Test
    void whenFlinkLooksForTheTarget_thenItFindsThisOneAlone() {
        Configuration settings = new Configuration();
        settings.set(DeploymentOptions.TARGET, "fengsui-held");

        assertThat(ServiceLoader.load(PipelineExecutorFactory.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(one -> one.isCompatibleWith(settings)))
                .singleElement()
                .isInstanceOf(HeldExecutors.class);
    }

    @Test
    void whenAnotherTargetIsAskedFor_thenItIsNotMeant() {
        assertThat(new HeldExecutors().isCompatibleWith(new Configuration())).isFalse();
    }

    private void execute(String line) throws Exception {
        PipelineExecutor remote = this::submit;
        PipelineExecutor held = new HeldExecutor(
                remote,
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(held.execute(JOB, new Configuration(), getClass().getClassLoader()))
                .isSameAs(taken);
    }

    private CompletableFuture<JobClient> submit(Pipeline job, Configuration settings, ClassLoader loader) {
        saidBefore.add(said.toString(StandardCharsets.UTF_8).strip());
        submitted.add(SavepointRestoreSettings.fromConfiguration(settings));
        return taken;
    }
}
