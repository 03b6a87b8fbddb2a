package fengsui.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fengsui.cli.Shell;
import fengsui.cli.console.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, and who tries to do with them what is not theirs to do. */
@Tag("cluster")
@Timeout(400)
class ClusterSecurityTest {

    private static final String STRANGER = "whose certificate or key";

    @TempDir
    private Path folder;

    private final Map<String, Integer> searched = new TreeMap<>();

    @BeforeEach
    void theJarMustBeBuilt() {
        assumeThat(Path.of(System.getProperty(JobJar.PROPERTY, "none")))
                .as("made by mvn package")
                .exists();
    }

    @Test
    void whenSomebodyHasNoKey_thenFlinkShowsAllAndDoesNothing() throws Exception {
        try (ClusterDesk desk = ClusterDesk.start(folder)) {
            RestPages pages = RestPages.open(desk.cluster().rest());
            // As on a cluster of somebody else's: only its address is known.
            String address = desk.cluster().rest().toString();
            List<String> foreign = List.of(
                    "--cluster=" + address, "--bootstrap=" + desk.cluster().bootstrap());
            assertThat(elsewhere(2, "run", foreign, desk.rules())).contains("This Flink is for reading alone");
            String config = "--flink-config=" + desk.path().resolve("secrets/client.properties");
            assertThat(elsewhere(0, "run", foreign, desk.rules(), config)).contains("runs on " + address);
            desk.mustWarn("g1");

            String job = theOnlyJob(desk);
            assertRefused(pages, job);
            assertThat(pages.get("/")).contains("<html");
            assertThat(pages.get("/config")).contains("\"web-submit\":false", "\"web-cancel\":false");
            assertThat(pages.get("/jobs/overview")).contains(job, "RUNNING");
            // Who has the key finds no upload either.
            assertThat(pages.status("POST", "/jars/upload", key(desk))).isEqualTo(404);
            desk.mustWarn("g2");

            assertThat(elsewhere(0, "upgrade", foreign, config, "--parallelism=1"))
                    .contains("6 records read before, 6 by now", "all adds up");
            desk.mustWarn("g3");
            try (FlinkRest flink = FlinkRest.at(desk.cluster().rest())) {
                flink.cancel(theOnlyJob(desk));
                while (!flink.running().isEmpty()) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static void assertRefused(RestPages pages, String job) throws Exception {
        for (List<String> request : List.of(
                List.of("PATCH", "/jobs/" + job + "?mode=cancel"),
                List.of("GET", "/jobs/" + job + "/yarn-cancel"),
                List.of("GET", "/jobs/" + job + "/yarn%252Dcancel"),
                List.of("POST", "/jobs/" + job + "/stop"),
                List.of("POST", "/jobs"),
                List.of("POST", "/jars/upload"),
                List.of("PUT", "/jobs/" + job + "/resource-requirements"),
                List.of("DELETE", "/cluster"))) {
            assertThat(pages.status(request.get(0), request.get(1)))
                    .as("%s", request)
                    .isEqualTo(403);
        }
    }

    private static Map<String, String> key(ClusterDesk desk) throws IOException {
        return Map.of("Authorization", "Bearer " + restKey(desk));
    }

    private static String restKey(ClusterDesk desk) throws IOException {
        return Files.readString(desk.path().resolve("secrets/rest.key")).strip();
    }

    /** From where no cluster was started. */
    private String elsewhere(int code, String verb, List<String> where, String... more) {
        Shell shell = new Shell();
        String[] line = Stream.of(
                        Stream.of(verb), where.stream(), Stream.of(more), Stream.of("--dir=" + folder + "/none"))
                .flatMap(words -> words)
                .toArray(String[]::new);
        assertThat(shell.run(line)).as(shell.err()).isEqualTo(code);
        return shell.out() + shell.err();
    }

    @Test
    void whenANewJobDoesNotComeUp_thenTheOldOneGoesOnFromTheSavepointAndNothingIsLost() throws Exception {
        try (ClusterDesk desk = ClusterDesk.start(folder)) {
            desk.must("run", "--cluster", desk.rules());
            desk.mustWarn("g1");
            Submission before = desk.cluster().submitted().orElseThrow();
            Shell shell = new Shell();

            int code = desk.run(shell, "upgrade", "--jar=" + UnstartableJob.jar(folder));

            assertThat(code).as(shell.err()).isEqualTo(1);
            assertThat(shell.err())
                    .contains(
                            "savepoint file:",
                            "going back: the old job goes on from the savepoint",
                            "the old job runs; away for",
                            "3 records read before, 3 by now",
                            "all adds up")
                    .doesNotContain("\tat ");
            assertThat(desk.cluster().submitted()).contains(before);
            desk.mustWarn("g2");
        }
    }

    @Test
    void whenFlinkSpeaksTls_thenNobodyComesInWithoutACertificateAndNoPasswordIsInAnythingItShows() throws Exception {
        try (ClusterDesk desk = ClusterDesk.start(folder, "--tls")) {
            RestAddress rest = desk.cluster().rest();
            assertThat(rest.toString()).startsWith("https://127.0.0.1:");
            String status = desk.must("run", "--cluster", desk.rules()) + desk.must("cluster", "status");
            assertThat(status).contains(rest.toString(), "fengsui-warnings");
            desk.mustWarn("g1");
            assertStrangersStayOutside(rest);

            RestPages pages = RestPages.tls(rest, true);
            String job = theOnlyJob(desk);
            // A certificate opens the page; the key is wanted besides.
            assertRefused(pages, job);
            look(desk, "screen", status);
            look(desk, "screen", desk.must("upgrade", "--parallelism=1"));
            desk.mustWarn("g2");
            desk.must("cluster", "kill", "taskmanager", "1");
            desk.mustWarn("g3");
            lookIntoPages(desk, pages, theOnlyJob(desk));
            lookIntoProcesses(desk);
            lookIntoFiles(desk);
        }
        assertThat(searched)
                .as("where something was looked into, and how much")
                .containsOnlyKeys("command line", "file", "page", "screen")
                .allSatisfy((outlet, size) -> assertThat(size).isGreaterThan(500));
    }

    private static void assertStrangersStayOutside(RestAddress rest) throws Exception {
        RestPages nobody = RestPages.tls(rest, false);
        assertThatThrownBy(() -> nobody.get("/jobs/overview")).as(STRANGER).isInstanceOf(IOException.class);
        Map<String, String> less = new HashMap<>(rest.access().settings());
        less.keySet().removeIf(key -> key.contains("key"));
        RestAddress bare = new RestAddress(rest.host(), rest.port(), true, new FlinkAccess(less));
        try (FlinkRest flink = FlinkRest.at(bare)) {
            assertThatThrownBy(flink::running)
                    .isInstanceOf(UserError.class)
                    .hasMessageContainingAll("the Flink cluster at " + rest, "--flink-config");
        }
        try (FlinkRest flink = FlinkRest.at(new RestAddress(rest.host(), rest.port(), false, FlinkAccess.OPEN))) {
            assertThatThrownBy(flink::running).as("asked without TLS").isInstanceOf(UserError.class);
        }
    }

    private void lookIntoPages(ClusterDesk desk, RestPages pages, String job) throws Exception {
        String config = pages.get("/jobmanager/config");
        assertThat(config).contains("security.ssl.rest.keystore-password", "******");
        look(desk, "page", config);
        for (String path : List.of(
                "/config",
                "/jobmanager/environment",
                "/jobmanager/logs",
                "/taskmanagers",
                "/jobs/" + job,
                "/jobs/" + job + "/config",
                "/jobs/" + job + "/plan",
                "/jobs/" + job + "/jobmanager/config",
                "/jobs/" + job + "/checkpoints/config")) {
            look(desk, "page", pages.get(path));
        }
    }

    private void lookIntoProcesses(ClusterDesk desk) throws IOException {
        for (ProcessMark process : Stopping.strays(desk.folder())) {
            look(desk, "command line", Files.readString(Path.of("/proc", process.pid() + "", "cmdline")));
        }
    }

    /** All but where passwords stand, which nobody else may open: with a job Flink keeps what its client was told. */
    private void lookIntoFiles(ClusterDesk desk) throws IOException {
        for (String closed : List.of("secrets", "conf", "data", "logs", "conf/jobmanager-1/config.yaml")) {
            assertThat(OwnerOnly.readByOthers(desk.path().resolve(closed)))
                    .as(closed)
                    .isFalse();
        }
        try (Stream<Path> files = Files.walk(desk.path())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(desk.path().resolve("secrets")))
                    .filter(file -> !file.endsWith("config.yaml"))
                    .filter(file -> !file.startsWith(desk.path().resolve("data/broker-1")))
                    .filter(file -> !file.startsWith(desk.folder().highAvailability()))
                    .toList()) {
                look(desk, "file " + file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void look(ClusterDesk desk, String outlet, String text) throws IOException {
        searched.merge(outlet.replaceAll("^file .*", "file"), text.length(), Integer::sum);
        List<String> secrets = secrets(desk);
        assertThat(secrets).hasSizeGreaterThan(5);
        assertThat(secrets.stream().filter(text::contains).count())
                .as("secrets in %s", outlet)
                .isZero();
    }

    private static List<String> secrets(ClusterDesk desk) throws IOException {
        Path folder = desk.path().resolve("secrets");
        return Stream.concat(
                        Stream.of(restKey(desk)),
                        Stream.of("server.properties", "client.properties")
                                .map(name -> FlinkAccess.properties(folder.resolve(name)))
                                .flatMap(settings -> settings.entrySet().stream())
                                .filter(setting -> setting.getKey().contains("password"))
                                .map(Map.Entry::getValue))
                .distinct()
                .toList();
    }

    private static String theOnlyJob(ClusterDesk desk) throws InterruptedException {
        try (FlinkRest flink = FlinkRest.at(desk.cluster().rest())) {
            List<FlinkJob> jobs = flink.running();
            assertThat(jobs).hasSize(1);
            return jobs.get(0).id();
        }
    }
}
