package fengsui.cli.containers;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.live.CountedWarnings;
import fengsui.topics.Broker;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What compose.yaml starts, in its order and by its own commands, environment and health checks, from the image as the
 * Dockerfile lays it out, but without containers. Only Kafka is another: the broker of {@code ./fengsui kafka}.
 */
@Tag("containers")
@Timeout(900)
class ContainersTest {

    private static final String PASSWORD = "a long enough password";

    @TempDir
    private Path folder;

    private Outside outside;
    private ComposeFile compose;
    private Process kafka;
    private final List<Container> running = new ArrayList<>();
    private final CountedWarnings warnings = new CountedWarnings(Duration.ofMinutes(3));

    @BeforeEach
    void layOut() throws Exception {
        outside = Outside.below(folder);
        Path rules = folder.resolve("rules");
        // Compiling all rules takes longer than everything else together.
        for (String file : List.of("gas/leak.yaml", "taxonomy.yaml", "scoring.yaml")) {
            Files.createDirectories(rules.resolve(file).getParent());
            Files.copy(ComposeFile.CHECKOUT.resolve("rules").resolve(file), rules.resolve(file));
        }
        compose = ComposeFile.read("compose.yaml", Map.of("FENGSUI_RULES", rules.toString()));
        Files.createDirectories(folder.resolve("volumes/secrets"));
        Process layout = new ProcessBuilder(
                        ComposeFile.CHECKOUT.resolve("docker/layout").toString(),
                        ComposeFile.CHECKOUT.toString(),
                        outside.image().toString())
                .inheritIO()
                .start();
        assertThat(layout.waitFor()).as("docker/layout").isZero();
    }

    @AfterEach
    void leaveNothing() throws InterruptedException {
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).close();
        }
        if (kafka != null) {
            kafka.destroy();
            kafka.waitFor();
        }
    }

    @Test
    void whenProcessesAreKilledAndTheJobReplaced_thenItWarnsAllTheSame() throws Exception {
        startKafka();
        List<ComposeService> order =
                compose.upTo("job").stream().filter(ComposeService::ours).toList();
        assertThat(order)
                .extracting(ComposeService::name)
                .containsExactly("key", "zookeeper", "jobmanager", "taskmanager1", "taskmanager2", "job");
        order.forEach(this::start);
        assertThat(run(compose.service("key"))).contains("stays as it is");
        Container jobManager = running.get(2);
        mustWarn("g1");
        mustBeGuarded();
        Container console = startConsole();
        Wall wall = Wall.signedIn(outside.address(8090), "control-room-1", PASSWORD);
        assertThat(wall.grids(1)).containsExactly("g1");
        for (String service : List.of("jobmanager", "taskmanager1", "taskmanager2")) {
            mustBeMeasured(service);
        }

        jobManager.kill();
        assertThat(jobManager.healthy()).isFalse();
        jobManager.startAgain();
        mustWarn("g2");
        jobManager.awaitHealthy();

        // As when everything is started again: the job is there, from its last checkpoint, and no second one comes.
        assertThat(run(compose.service("job"))).endsWith("already (RUNNING) and stays as it is\n");

        assertThat(run(compose.service("fengsui")
                        .running("./fengsui", "upgrade", "--cluster", "jobmanager:8081", "--bootstrap", "kafka:9092")))
                .contains("savepoint file:", "all adds up");
        mustWarn("g3");

        Container taskManager = running.get(3);
        taskManager.kill();
        mustWarn("g4");
        taskManager.startAgain();
        taskManager.awaitHealthy();
        assertThat(wall.grids(4)).containsExactlyInAnyOrder("g1", "g2", "g3", "g4");
        assertThat(console.healthy()).isTrue();
        assertThat(console.stop()).isEqualTo(143);
        stopAll();
    }

    /** With the account that its README makes first. */
    private Container startConsole() throws IOException, InterruptedException {
        ComposeService account = compose.service("fengsui")
                .running(
                        "./fengsui",
                        "console",
                        "account",
                        "add",
                        "control-room-1",
                        "--role",
                        "dispatcher",
                        "--accounts",
                        "/etc/fengsui/accounts.json");
        Path typed = Files.writeString(folder.resolve("typed"), PASSWORD + "\n");
        assertThat(ended(Container.start(outside, account, typed))).contains("control-room-1 added as dispatcher");
        Container console = Container.start(outside, compose.service("console"));
        running.add(console);
        console.awaitHealthy();
        return console;
    }

    private void startKafka() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("./fengsui", "kafka", "--port", outside.port(9092) + "")
                .directory(outside.image().toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(outside.log("kafka").toFile());
        builder.environment().put("FENGSUI_JAVA_OPTS", "-Djava.io.tmpdir=" + outside.scratch("kafka"));
        kafka = builder.start();
        new Broker(outside.address(9092), Duration.ofMinutes(1)).check();
    }

    private void start(ComposeService service) {
        try {
            Container container = Container.start(outside, service);
            running.add(container);
            if (service.healthCheckDisabled()) {
                container.mustEndWell();
            } else {
                container.awaitHealthy();
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** For a service that does its work and ends; what it said. */
    private String run(ComposeService service) throws IOException, InterruptedException {
        return ended(Container.start(outside, service));
    }

    private String ended(Container container) throws IOException, InterruptedException {
        running.add(container);
        container.mustEndWell();
        return container.log();
    }

    /** The image's own settings, and no file that a person made. */
    private void mustBeGuarded() throws IOException, InterruptedException {
        URI job = URI.create("http://" + outside.address(8081) + "/jobs/" + "0".repeat(32));
        HttpRequest cancel = HttpRequest.newBuilder(job)
                .method("PATCH", HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(cancel, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
    }

    /** Not a health check: Prometheus tells when somebody does not answer. */
    private void mustBeMeasured(String service) throws IOException, InterruptedException {
        URI metrics = URI.create("http://127.0.0.1:" + outside.metrics(service) + "/metrics");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(service).isEqualTo(200);
        assertThat(answer.body()).as(service).contains("# HELP ");
    }

    private void mustWarn(String grid) {
        warnings.mustWarn(new Broker(outside.address(9092), Duration.ofMinutes(1)), grid);
    }

    /** Those that stay: ZooKeeper, JobManager, two TaskManagers. 143: by SIGTERM, as asked. */
    private void stopAll() throws InterruptedException {
        for (int i = 4; i >= 1; i--) {
            assertThat(running.get(i).stop()).isEqualTo(143);
        }
    }
}
