package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fengsui.cli.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: a broker, ZooKeeper, a JobManager and a TaskManager, and the job's jar on them. */
@Tag("cluster")
@Timeout(300)
class ClusterProcessTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void theJarMustBeBuilt() {
        assumeThat(Path.of(System.getProperty(JobJar.PROPERTY, "none")))
                .as("made by mvn package")
                .exists();
    }

    @Test
    void whenATaskManagerIsKilled_thenTheJobGoesOnAndStoppingLeavesNoProcess() throws Exception {
        List<ProcessMark> all;
        try (ClusterDesk desk = ClusterDesk.start(folder)) {
            assertThat(desk.must("run", "--cluster", desk.rules())).contains("published rules", "runs on");
            desk.mustWarn("g1");
            all = Stopping.strays(desk.folder());
            assertThat(all)
                    .as("keeper, ZooKeeper, broker, JobManager, TaskManager")
                    .hasSize(5);

            assertThat(desk.must("cluster", "kill", "taskmanager", "1")).contains("killed taskmanager 1");
            desk.mustWarn("g2");

            assertThat(desk.must("cluster", "status")).contains("started again 1×", "fengsui-warnings", "RUNNING");
            assertRefused(desk, "is on http://127.0.0.1", "run", "--cluster", desk.rules());
            assertRefused(desk, "no taskmanager 2", "cluster", "kill", "taskmanager", "2");
            assertRefused(desk, "runs in " + desk.path() + " already", "cluster", "start");

            assertThat(desk.must("cluster", "stop")).contains("stopped 5 processes");
            assertThat(Stopping.strays(desk.folder())).isEmpty();
            assertRefused(desk, "no cluster runs in " + desk.path(), "cluster", "status");
        }
        assertThat(all).noneMatch(ProcessMark::alive);
    }

    private static void assertRefused(ClusterDesk desk, String why, String... line) {
        Shell shell = new Shell();
        assertThat(desk.run(shell, line)).isEqualTo(2);
        assertThat(shell.err()).contains(why).doesNotContain("\tat ");
    }

    @Test
    void whenAJobManagerIsKilledAndTheJobReplaced_thenItGoesOnEachTimeFromWhereItWas() throws Exception {
        try (ClusterDesk desk = ClusterDesk.start(folder)) {
            desk.must("run", "--cluster", desk.rules());
            desk.mustWarn("g1");
            String job = theOnlyJob(desk).id();

            desk.must("cluster", "kill", "jobmanager");
            desk.mustWarn("g2");

            assertThat(theOnlyJob(desk).id()).as("the same job, not another").isEqualTo(job);

            // Three readings a place, each counted once.
            assertThat(desk.must("upgrade", "--parallelism=1"))
                    .contains("savepoint file:", "6 records read before, 6 by now", "all adds up");
            desk.mustWarn("g3");
            assertThat(theOnlyJob(desk).id()).isNotEqualTo(job);
            assertThat(desk.cluster().submitted()).map(Submission::parallelism).contains(1);

            // The keeper is gone, and a process with it: nobody would start it again.
            Stopping.kill(List.of(desk.cluster().state().keeper()));
            desk.must("cluster", "kill", "broker", "1");
            Shell shell = new Shell();
            assertThat(desk.run(shell, "cluster", "status")).isEqualTo(1);
            assertThat(shell.out() + shell.err()).contains("broker-1       away", "the keeper is gone");

            assertThat(desk.must("cluster", "stop", "--delete"))
                    .contains("stopped 3 processes", "deleted " + desk.path());
            assertThat(desk.path()).doesNotExist();
        }
    }

    private static FlinkJob theOnlyJob(ClusterDesk desk) throws InterruptedException {
        try (FlinkRest flink = FlinkRest.at(desk.cluster().rest())) {
            List<FlinkJob> jobs = flink.running();
            assertThat(jobs).hasSize(1);
            return jobs.get(0);
        }
    }

    @Test
    void whenABrokerCannotStart_thenAllIsStoppedAgainAndItsLogIsNamed() throws Exception {
        // Of another cluster than the one that is about to be made: a broker refuses such a folder.
        Path data = Files.createDirectories(folder.resolve("data/broker-1"));
        Files.writeString(data.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=other\n");
        Shell shell = new Shell();

        int code = shell.run("cluster", "start", "--brokers=1", "--taskmanagers=1", "--dir=" + folder);

        assertThat(code).as(shell.err()).isEqualTo(2);
        assertThat(shell.err())
                .contains("broker 1 ends as soon as it is started", folder.resolve("logs/broker-1.log") + "")
                .doesNotContain("\tat ");
        assertThat(Stopping.strays(ClusterFolder.at(folder))).isEmpty();
        assertThat(folder.resolve("processes.tsv")).doesNotExist();
    }
}
