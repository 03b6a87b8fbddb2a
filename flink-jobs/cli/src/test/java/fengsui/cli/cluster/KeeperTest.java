package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.console.CtrlC;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeeperTest {

    private static final Member FIRST = new Member(Role.TASKMANAGER, 1);
    private static final Member SECOND = new Member(Role.TASKMANAGER, 2);

    @TempDir
    private Path path;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @AfterEach
    void endWhatIsLeft() throws InterruptedException {
        ClusterFolder folder = ClusterFolder.at(path);
        List<ProcessMark> left = ClusterState.read(folder.processes()).stream()
                .flatMap(state -> state.members().stream())
                .flatMap(one -> Optional.ofNullable(one.process()).stream())
                .toList();
        Stopping.kill(left);
    }

    @Test
    void whenAProcessIsKilled_thenItIsStartedAgainAndTheOtherIsLeftAlone() throws Exception {
        try (Keeping keeping = keep(launch(FIRST, "sleep", "600"), launch(SECOND, "sleep", "600"))) {
            ClusterState before =
                    keeping.await(state -> state.members().stream().allMatch(Standing::runs));

            Stopping.kill(List.of(before.of(FIRST).orElseThrow().process()));

            ClusterState after =
                    keeping.await(state -> state.of(FIRST).orElseThrow().restarts() == 1
                            && state.of(FIRST).orElseThrow().runs());
            assertThat(after.of(FIRST).orElseThrow().process())
                    .isNotEqualTo(before.of(FIRST).orElseThrow().process());
            assertThat(after.of(SECOND)).isEqualTo(before.of(SECOND));
        }
    }

    @Test
    void whenTheFolderIsGone_thenAllProcessesEnd() throws Exception {
        ClusterState state;
        try (Keeping keeping = keep(launch(FIRST, "sleep", "600"), launch(SECOND, "sleep", "600"))) {
            state = keeping.await(all -> all.members().stream().allMatch(Standing::runs));
        }

        assertThat(state.members()).hasSize(2).noneMatch(Standing::runs);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("stopped");
    }

    @Test
    void whenAProcessCannotBeStarted_thenTheOthersAreAndTheReasonIsSaid() throws Exception {
        try (Keeping keeping = keep(launch(FIRST, "/no/such/program"), launch(SECOND, "sleep", "600"))) {
            ClusterState state =
                    keeping.await(all -> all.of(FIRST).orElseThrow().restarts() >= 2);

            assertThat(state.of(SECOND).orElseThrow().runs()).isTrue();
            assertThat(state.of(FIRST).orElseThrow().runs()).isFalse();
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("taskmanager 1 cannot be started", "/no/such/program");
        }
    }

    @Test
    void whenAProcessDiesYoungAgainAndAgain_thenPausesGrowUntilItHasRunForAWhile() {
        Restarts restarts = Restarts.NONE;
        assertThat(restarts.pause()).isZero();
        restarts = restarts.died(Duration.ofSeconds(1));
        assertThat(restarts.pause()).isZero();
        restarts = restarts.died(Duration.ofSeconds(1));
        assertThat(restarts.pause()).isEqualTo(Duration.ofMillis(500));
        for (int i = 0; i < 100; i++) {
            restarts = restarts.died(Duration.ZERO);
        }
        assertThat(restarts.pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(restarts.died(Duration.ofMinutes(1)).pause()).isZero();
    }

    private Launch launch(Member member, String... command) {
        return new Launch(
                member,
                List.of(command),
                Map.of(),
                path.resolve(member.name() + ".out"),
                path.resolve("scratch").resolve(member.name()));
    }

    private Keeping keep(Launch... launches) {
        ClusterFolder folder = ClusterFolder.at(path);
        Keeper keeper = new Keeper(
                folder, List.of(launches), new KeeperLog(new PrintStream(said, true, StandardCharsets.UTF_8)));
        Thread thread = new Thread(() -> keep(keeper), "keeper");
        thread.start();
        return new Keeping(folder, thread);
    }

    private static void keep(Keeper keeper) {
        try (CtrlC ctrlC = CtrlC.listen()) {
            keeper.keep(ctrlC);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A keeper in a thread, stopped as the loss of its folder stops it. */
    private record Keeping(ClusterFolder folder, Thread thread) implements AutoCloseable {

        ClusterState await(Predicate<ClusterState> reached) throws InterruptedException {
            Optional<ClusterState> state = ClusterState.read(folder.processes());
            while (state.isEmpty() || !reached.test(state.get())) {
                assertThat(thread.isAlive()).isTrue();
                thread.join(10);
                state = ClusterState.read(folder.processes());
            }
            return state.get();
        }

        @Override
        public void close() throws IOException, InterruptedException {
            Files.deleteIfExists(folder.processes());
            thread.join();
        }
    }
}
