package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.Shell;
import fengsui.cli.console.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkNodeTest {

    private static final String NEEDED = """
            jobmanager.rpc.address: jm.example
            high-availability.zookeeper.quorum: zk.example:2182,other:2181
            high-availability.storageDir: file:///shared/ha
            # a remark
            execution.checkpointing.dir: "file:///shared/checkpoints"
            """;

    @TempDir
    private Path folder;

    private FlinkNode node(Role role, String more) {
        return new FlinkNode(role, folder, "tm-7", FlinkProperties.of(Map.of(FlinkProperties.LINES, NEEDED + more)));
    }

    private Configuration read() {
        return GlobalConfiguration.loadConfiguration(folder.resolve("conf").toString());
    }

    @Test
    void whenATaskManagerHasAWholeMemory_thenFlinkDividesItAndTheJvmGetsItsParts() {
        List<String> words =
                node(Role.TASKMANAGER, "taskmanager.memory.process.size: 3g\n").prepare();

        Configuration read = read();
        MemorySize heap =
                read.get(TaskManagerOptions.TASK_HEAP_MEMORY).add(read.get(TaskManagerOptions.FRAMEWORK_HEAP_MEMORY));
        assertThat(words).contains("-Xmx" + heap.getBytes(), "-Xms" + heap.getBytes());
        assertThat(read.get(TaskManagerOptions.TASK_HEAP_MEMORY)).isGreaterThan(MemorySize.ofMebiBytes(1024));
        assertThat(TaskExecutorProcessUtils.processSpecFromConfig(read).getTotalProcessMemorySize())
                .isEqualTo(MemorySize.parse("3g"));
        assertThat(words).containsSubsequence(FlinkSetup.TASKMANAGER, "--configDir", folder.resolve("conf") + "");
    }

    @Test
    void whenATaskManagerIsStartedAgain_thenItHasTheSameNameAndTheAddressThatIsItsOwn() {
        node(Role.TASKMANAGER, "").prepare();

        assertThat(read().get(TaskManagerOptions.TASK_MANAGER_RESOURCE_ID)).isEqualTo("tm-7");
        assertThat(read().contains(TaskManagerOptions.HOST)).isFalse();
        assertThat(read().get(TaskManagerOptions.BIND_HOST)).isEqualTo("0.0.0.0");
    }

    @Test
    void whenAJobManagerIsPrepared_thenOthersReachItByItsNameAndItsSuccessorAtTheSamePort() {
        List<String> words = node(Role.JOBMANAGER, "jobmanager.rpc.port: 6999\nenv.java.opts.jobmanager: -Da=b -Dc=d\n")
                .prepare();

        Configuration read = read();
        assertThat(read.get(JobManagerOptions.ADDRESS)).isEqualTo("jm.example");
        assertThat(read.get(RestOptions.ADDRESS)).isEqualTo("jm.example");
        assertThat(read.get(HighAvailabilityOptions.HA_JOB_MANAGER_PORT_RANGE)).isEqualTo("6999");
        assertThat(read.get(HighAvailabilityOptions.HA_MODE)).isEqualTo("zookeeper");
        assertThat(words).contains("-Da=b", "-Dc=d", FlinkSetup.JOBMANAGER);
        assertThat(folder.resolve("conf"))
                .as("which may hold passwords")
                .satisfies(
                        conf -> assertThat(Files.getPosixFilePermissions(conf)).hasSize(3));
    }

    @Test
    void whenZooKeeperIsPrepared_thenItListensWhereTheOthersLookAndDeletesNothing() throws Exception {
        List<String> command = node(Role.ZOOKEEPER, "").prepareZooKeeper("0.0.0.0", folder.resolve("kept"));

        assertThat(command).contains("-Dznode.container.checkIntervalMs=2147483647");
        Properties lines = new Properties();
        lines.load(Files.newBufferedReader(folder.resolve("conf/zoo.cfg")));
        assertThat(lines)
                .containsEntry("clientPort", "2182")
                .containsEntry("clientPortAddress", "0.0.0.0")
                .containsEntry("dataDir", folder.resolve("kept") + "");
        assertThat(folder.resolve("kept")).isDirectory();
    }

    @Test
    void whenMemoryDoesNotSuffice_thenItIsSaidInFlinksWords() {
        assertThatThrownBy(() -> node(Role.TASKMANAGER, "taskmanager.memory.process.size: 900m\n")
                        .prepare())
                .isInstanceOf(UserError.class)
                .hasMessageContaining("FLINK_PROPERTIES: ")
                .hasMessageContaining("exceed");
    }

    @Test
    void whenSettingsAreMissing_thenAllAreNamed() {
        FlinkNode bare = new FlinkNode(Role.JOBMANAGER, folder, "jm", Map.of());

        assertThatThrownBy(bare::prepare)
                .isInstanceOf(UserError.class)
                .hasMessageContaining("jobmanager.rpc.address, high-availability.zookeeper.quorum");
        assertThatThrownBy(() -> bare.prepareZooKeeper("0.0.0.0", folder)).hasMessageContaining("expected HOST:PORT");
    }

    @Test
    void whenLinesAreWrong_thenEachIsNamedByItsPlaceAndNoneRepeated() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "security.ssl.rest.key-password hunter2\n");
        Map<String, String> environment = new HashMap<>();
        environment.put(FlinkProperties.LINES, "a.b: c\nhunter3\n");
        environment.put(FlinkProperties.FILE, file.toString());

        assertThatThrownBy(() -> FlinkProperties.of(environment))
                .hasMessageContaining("FLINK_PROPERTIES, line 2: expected")
                .hasMessageContaining(file + ", line 1: expected")
                .hasMessageNotContaining("hunter");

        Files.writeString(file, "a.b: d: e\n");
        environment.put(FlinkProperties.LINES, "a.b: c\n");
        assertThat(FlinkProperties.of(environment)).containsExactlyEntriesOf(Map.of("a.b", "d: e"));

        Files.delete(file);
        assertThatThrownBy(() -> FlinkProperties.of(environment)).hasMessageContaining(file + " cannot be read");
    }

    @Test
    void whenARoleIsUnknown_thenThoseThatAreKnownAreNamed() {
        Shell shell = new Shell();

        assertThat(shell.run("flink", "broker", "--command-file=" + folder.resolve("c")))
                .isEqualTo(2);

        assertThat(shell.err()).contains("flink broker: expected zookeeper, jobmanager or taskmanager");
        assertThat(folder.resolve("c")).doesNotExist();
    }
}
