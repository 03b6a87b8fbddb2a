package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterStateTest {

    private static final Member BROKER = new Member(Role.BROKER, 2);
    private static final Member WORKER = new Member(Role.TASKMANAGER, 12);

    @TempDir
    private Path folder;

    @Test
    void whenAStateIsWritten_thenItIsReadAsItWas() {
        ClusterState state = new ClusterState(
                new ProcessMark(17, "ticks5"),
                List.of(
                        new Standing(BROKER, new ProcessMark(4_000_000, "ticks99"), 1_790_000_000_000L, 0),
                        new Standing(WORKER, null, 1_790_000_000_001L, 7)));
        Path file = folder.resolve("new/processes.tsv");

        state.write(file);

        assertThat(ClusterState.read(file)).contains(state);
        assertThat(state.of(WORKER)).map(Standing::restarts).contains(7);
        assertThat(state.of(new Member(Role.BROKER, 1))).isEmpty();
    }

    @Test
    void whenNothingWasStarted_thenThereIsNoState() {
        assertThat(ClusterState.read(folder.resolve("processes.tsv"))).isEmpty();
    }

    @Test
    void whenLinesAreBroken_thenEachIsNamedWithItsPlaceAndWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("processes.tsv"), """
                keeper\t12
                broker-1\t5\tticks7\t1790000000000\t0
                broker-0\t5\tticks7\t1790000000000\t0
                taskmanager-1\tmany\tticks7\t1790000000000\t0
                jobmanager-1\t5\tticks7\tyesterday\t0
                """);

        assertThatThrownBy(() -> ClusterState.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(":1: ", ":3: ", ":4: ", ":5: ", "many", "./fengsui cluster stop")
                .hasMessageNotContaining(":2: ");
    }

    @Test
    void whenTheStateIsBroken_thenStoppingStillFindsItsProcesses() throws Exception {
        ClusterFolder cluster = ClusterFolder.at(folder);
        Files.writeString(cluster.processes(), "what is this?");
        // It waits for a line that never comes.
        Process stray = new ProcessBuilder("sh", "-c", "read line", "sh", cluster.flag(), "end").start();

        int ended = ClusterStop.stop(cluster);

        assertThat(ended).isEqualTo(1);
        assertThat(stray.isAlive()).isFalse();
        assertThat(cluster.processes()).doesNotExist();
    }

    @Test
    void whenMembersAreNamed_thenNamesLeadBackToThem() {
        assertThat(WORKER.name()).isEqualTo("taskmanager-12");
        assertThat(Member.named("taskmanager-12")).contains(WORKER);
        assertThat(Member.named("taskmanager-0")).isEmpty();
        assertThat(Member.named("taskmanager")).isEmpty();
        assertThat(Member.named("keeper-1")).isEmpty();
        assertThatThrownBy(() -> Member.asked("task-manager", 1))
                .hasMessageContainingAll("task-manager", "taskmanager", "jobmanager", "broker");
    }
}
