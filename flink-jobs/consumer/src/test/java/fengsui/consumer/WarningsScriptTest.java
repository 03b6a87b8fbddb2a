package fengsui.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.risk.Grade;
import fengsui.testkit.Alerts;
import fengsui.warning.EndReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The consumer in a few lines of shell, {@code docker/consumer/warnings.sh}. Skipped where kcat or jq is not installed. */
@Timeout(120)
class WarningsScriptTest {

    private static final Path SCRIPT = Path.of("../../docker/consumer/warnings.sh");

    @BeforeAll
    static void tools() {
        for (String tool : List.of("bash", "kcat", "jq")) {
            boolean there = Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
            assumeTrue(there, "skipped: " + tool + " is not installed");
        }
    }

    private static List<String> run(EmbeddedKafka kafka, Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("bash", SCRIPT.toString(), kafka.bootstrap(), "t.").redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    @Test
    void whenIncidentsAreInEveryState_thenTheLastRecordOfEachStands() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            AlertTopics topics = new AlertTopics(kafka, "t.");
            assertThat(run(kafka, Map.of())).containsExactly("nothing is open");

            Alerts raised = Alerts.of(1);
            Alerts over = Alerts.of(2);
            Alerts held = Alerts.of(3);
            Alerts exercise = new Alerts(4, "Exercise");
            Alerts ahead = Alerts.of(5);
            topics.tell(raised, raised.issued(Grade.BLUE));
            topics.tell(raised, raised.accepted(Grade.RED, "dispatch-119"));
            topics.tell(over, over.issued(Grade.RED));
            topics.warn(over, over.ended(Grade.RED, EndReason.QUIET, null));
            topics.tell(held, held.heldBy(Grade.BLUE, raised.incidentId()));
            topics.tell(exercise, exercise.issued(Grade.ORANGE));
            topics.stand(ahead, ahead.issued(Grade.YELLOW));
            topics.beat(Alerts.START + 60_000);

            List<String> table = run(kafka, Map.of());
            assertThat(table).hasSize(4);
            assertThat(table.get(1)).startsWith("Ⅰ RED").contains("accepted by dispatch-119", "00:01:00");
            assertThat(table.get(2)).startsWith("Ⅱ ORANGE").contains("  EXERCISE: ");
            assertThat(table.get(3)).startsWith("Ⅲ YELLOW");
            assertThat(run(kafka, Map.of("FENGSUI_LANG", "zh")).get(2)).contains("【演练】");

            topics.beat(Alerts.START + 3 * 3_600_000);
            assertThat(run(kafka, Map.of())).as("all have expired").containsExactly("nothing is open");
        }
    }

    @Test
    void whenTheScriptIsLookedFor_thenItCanBeRun() throws IOException {
        assertThat(Files.isExecutable(SCRIPT)).isTrue();
        assertThat(Files.readString(SCRIPT)).startsWith("#!/usr/bin/env bash");
    }
}
