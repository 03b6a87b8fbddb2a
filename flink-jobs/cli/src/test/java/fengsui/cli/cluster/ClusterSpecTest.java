package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.console.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterSpecTest {

    private static final ClusterSize SMALL = new ClusterSize(1, 1, 2, 512);

    @TempDir
    private Path folder;

    static ClusterSpec spec(int brokers) {
        List<Integer> clients = List.of(21_001, 21_002, 21_003, 21_004, 21_005).subList(0, brokers);
        List<Integer> controllers =
                List.of(21_011, 21_012, 21_013, 21_014, 21_015).subList(0, brokers);
        return new ClusterSpec(
                "MkU3OEVBNTcwNTJENDM2Qk",
                new ClusterSize(brokers, 2, 2, 1024),
                new ClusterPorts(clients, controllers, 21_021, 21_022, 21_023),
                false);
    }

    @Test
    void whenASpecIsWritten_thenItIsReadAsItWas() {
        Path file = folder.resolve("cluster.properties");
        spec(3).write(file);

        assertThat(ClusterSpec.read(file)).isEqualTo(spec(3));
    }

    @Test
    void whenAFileIsBroken_thenAllProblemsAreToldAtOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("cluster.properties"),
                "kafka.id=short\nbrokers=three\ntaskmanagers=2\ntaskmanager.slots=0\nports.brokers=1,x\n");

        assertThatThrownBy(() -> ClusterSpec.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContainingAll(
                        "kafka.id: found \"short\"",
                        "brokers: found \"three\"",
                        "taskmanager.slots: found \"0\"",
                        "ports.brokers: found \"1,x\"",
                        "ports.rest: found \"\"",
                        "--fresh")
                .hasMessageNotContaining("taskmanagers:");
    }

    @Test
    void whenThreeBrokersAreAsked_thenProcessesStartBrokersFirstAndTaskManagersLast() {
        assertThat(spec(3).members().stream().map(Member::name))
                .containsExactly(
                        "zookeeper-1",
                        "broker-1",
                        "broker-2",
                        "broker-3",
                        "jobmanager-1",
                        "taskmanager-1",
                        "taskmanager-2");
    }

    @Test
    void whenPortsAreChosen_thenAllAreFreeAndDifferentAndBelowThoseOfConnections() throws IOException {
        List<Integer> ports = FreePorts.take(9, 4711);

        assertThat(new HashSet<>(ports)).hasSize(9);
        assertThat(ports).allMatch(FreePorts::free).allMatch(port -> port >= 20_000 && port < 32_000);
    }

    @Test
    void whenAPortIsTaken_thenItIsPassedOverAndNamed() throws IOException {
        int first = FreePorts.take(1, 815).get(0);
        try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePorts.take(2, 815)).doesNotContain(taken.getLocalPort());
            assertThat(new ClusterPorts(List.of(first), List.of(1), 2, 3, 4).taken())
                    .contains(first);
        }
    }

    @Test
    void whenNothingIsAsked_thenTheStandardHoldsAndWhatIsHeldGoesBeforeIt() {
        AskedSize nothing = new AskedSize(null, null, null, null, null);

        assertThat(nothing.orStandard()).isEqualTo(new ClusterSize(3, 2, 2, 2048));
        assertThat(nothing.or(SMALL)).isEqualTo(SMALL);
        assertThat(new AskedSize(1, 4, null, null, null).or(SMALL)).isEqualTo(new ClusterSize(1, 4, 2, 512));
    }

    @Test
    void whenAnotherNumberOfBrokersIsAskedForThanHoldTheData_thenThatIsRefused() {
        assertThatThrownBy(() -> new AskedSize(3, null, null, null, null).or(SMALL))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("--brokers 3", "data of 1", "--fresh");
    }

    @Test
    void whenSizesAreOutOfBounds_thenEachOptionIsNamed() {
        assertThatThrownBy(() -> new AskedSize(0, 10, 0, 1, null).orStandard())
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("--brokers 0", "--taskmanagers 10", "--slots 0", "--heap 1:");
    }
}
