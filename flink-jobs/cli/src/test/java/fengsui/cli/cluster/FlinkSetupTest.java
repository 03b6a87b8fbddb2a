package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkSetupTest {

    @TempDir
    private Path path;

    private FlinkSetup setup() {
        ClusterSpec spec = ClusterSpecTest.spec(1);
        try {
            return new FlinkSetup(ClusterFolder.at(path), spec, "flink.jar", MetricsPorts.choose(spec));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whenATaskManagerIsPrepared_thenFlinkReadsFromItsFileWhatWasMeant() {
        setup().prepareTaskManager(new Member(Role.TASKMANAGER, 2));

        Configuration read = GlobalConfiguration.loadConfiguration(
                path.resolve("conf/taskmanager-2").toString());

        assertThat(read.get(TaskManagerOptions.TASK_MANAGER_RESOURCE_ID)).isEqualTo("taskmanager-2");
        assertThat(read.get(TaskManagerOptions.TASK_HEAP_MEMORY)).isEqualTo(MemorySize.ofMebiBytes(1024));
        assertThat(read.get(TaskManagerOptions.NUM_TASK_SLOTS)).isEqualTo(2);
        assertThat(read.get(JobManagerOptions.PORT)).isEqualTo(21_023);
        assertThat(read.get(RestOptions.PORT)).isEqualTo(21_022);
        assertThat(read.get(HighAvailabilityOptions.HA_MODE)).isEqualTo("zookeeper");
        assertThat(read.get(HighAvailabilityOptions.HA_STORAGE_PATH)).isEqualTo("file://" + path.resolve("data/ha"));
    }

    /** Outside its scripts nothing is derived: a TaskManager without one of these does not start. */
    @Test
    void whenMemoryIsTold_thenEveryPartOfItAndNeverTheWhole() {
        Map<String, String> settings = FlinkSettings.of(ClusterFolder.at(path), ClusterSpecTest.spec(1));

        assertThat(settings)
                .containsKeys(
                        "taskmanager.cpu.cores",
                        "taskmanager.memory.framework.heap.size",
                        "taskmanager.memory.framework.off-heap.size",
                        "taskmanager.memory.task.heap.size",
                        "taskmanager.memory.task.off-heap.size",
                        "taskmanager.memory.network.min",
                        "taskmanager.memory.network.max",
                        "taskmanager.memory.managed.size")
                .doesNotContainKeys("taskmanager.memory.process.size", "taskmanager.memory.flink.size");
    }

    /** Flink's default is every address of the machine. */
    @Test
    void whenAnAddressIsTold_thenItIsThisMachineAlone() {
        Map<String, String> settings = FlinkSettings.of(ClusterFolder.at(path), ClusterSpecTest.spec(1));

        assertThat(List.of(
                        "jobmanager.rpc.address",
                        "jobmanager.bind-host",
                        "rest.address",
                        "rest.bind-address",
                        "taskmanager.host",
                        "taskmanager.bind-host"))
                .allSatisfy(key -> assertThat(settings).containsEntry(key, "127.0.0.1"));
        assertThat(settings)
                .containsEntry("web.submit.enable", "false")
                .containsEntry("web.cancel.enable", "false")
                .containsEntry("web.rescale.enable", "false");
    }

    @Test
    void whenFlinkIsPrepared_thenItsRestIsGuardedByAKeyThatItsSettingsOnlyTellThePlaceOf() throws Exception {
        new Secrets(ClusterFolder.at(path)).prepare(false);
        setup().prepareJobManager(new Member(Role.JOBMANAGER, 1));

        String conf = Files.readString(path.resolve("conf/jobmanager-1/config.yaml"));

        assertThat(conf)
                .contains("fengsui.rest.key-file: \"" + path.resolve("secrets/rest.key"))
                .doesNotContain(
                        Files.readString(path.resolve("secrets/rest.key")).strip());
    }

    @Test
    void whenZooKeeperIsPrepared_thenItListensOnThisMachineAndGrantsShortSessions() throws Exception {
        Properties lines = new Properties();
        lines.load(new StringReader(setup().zooKeeper(path.resolve("data"))));

        assertThat(lines)
                .containsEntry("clientPort", "21021")
                .containsEntry("clientPortAddress", "127.0.0.1")
                .containsEntry("admin.enableServer", "false");
        // A session lasts two ticks at least, and never longer than is granted.
        assertThat(2 * Integer.parseInt(lines.getProperty("tickTime"))).isLessThan(6_000);
        assertThat(Integer.parseInt(lines.getProperty("maxSessionTimeout"))).isGreaterThan(40_000);
    }

    @Test
    void whenSessionsAreGranted_thenAJobManagerIsMissedSoonAndATaskManagerMayBeSlow() {
        setup().prepareJobManager(new Member(Role.JOBMANAGER, 1));
        setup().prepareTaskManager(new Member(Role.TASKMANAGER, 1));

        assertThat(session("jobmanager-1")).isEqualTo(Duration.ofSeconds(6));
        assertThat(session("taskmanager-1")).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void whenZooKeeperIsPrepared_thenItNeverDeletesWhatIsEmpty() {
        Launch launch = setup().prepareZooKeeper(new Member(Role.ZOOKEEPER, 1));

        assertThat(launch.command()).contains("-Dznode.container.checkIntervalMs=2147483647");
    }

    private Duration session(String name) {
        return GlobalConfiguration.loadConfiguration(
                        path.resolve("conf").resolve(name).toString())
                .get(HighAvailabilityOptions.ZOOKEEPER_SESSION_TIMEOUT);
    }

    @Test
    void whenProcessesArePrepared_thenEachBringsFlinkAloneOnItsClassPath() {
        for (Launch launch : List.of(
                setup().prepareZooKeeper(new Member(Role.ZOOKEEPER, 1)),
                setup().prepareJobManager(new Member(Role.JOBMANAGER, 1)),
                setup().prepareTaskManager(new Member(Role.TASKMANAGER, 1)))) {
            assertThat(launch.environment()).isEqualTo(Map.of("CLASSPATH", "flink.jar"));
            assertThat(launch.command().get(1)).isEqualTo("-Dfengsui.cluster=" + path);
            assertThat(String.join(" ", launch.command()).length())
                    .as("what can be read back of a command line")
                    .isLessThan(4_000);
        }
    }
}
