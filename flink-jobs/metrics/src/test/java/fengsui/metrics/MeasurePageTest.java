package fengsui.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docker/prometheus/METRICS.md says what there is, and nothing else. */
class MeasurePageTest {

    private static final Path PAGE = Path.of("../../docker/prometheus/METRICS.md");
    private static final Path MADE = Path.of("target/METRICS.md");

    @Test
    void whenMeasuresChange_thenTheirPageDoes() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(MADE, page());

        assertThat(page())
                .as("made anew: cp flink-jobs/metrics/target/METRICS.md docker/prometheus/METRICS.md")
                .isEqualTo(Files.readString(PAGE));
    }

    @Test
    void whenAMeasureIsNamed_thenByTheRulesOfPrometheus() {
        assertThat(Names.all()).allSatisfy(one -> {
            assertThat(one.metric()).matches("fengsui_[a-z][a-z_]*[a-z]");
            assertThat(one.metric().endsWith("_total"))
                    .isEqualTo(one.kind().prometheus().equals("counter"));
            assertThat(one.help()).endsWith(".");
            if (List.of("seconds", "bytes", "ratio").contains(one.unit())) {
                assertThat(one.metric().replace("_total", ""))
                        .contains("_" + one.unit().replace("bytes", "bytes"));
            }
        });
        assertThat(Names.all().stream().map(Described::metric)).doesNotHaveDuplicates();
    }

    /** One value too many is one series too many for ever, and a person or a device is nobody's business there. */
    @Test
    void whenAMeasureHasLabels_thenTheyAreOfTheFewThatAreBounded() {
        assertThat(Names.all().stream().flatMap(one -> one.labels().stream()).distinct())
                .containsExactlyInAnyOrder(
                        "stage", "topic", "outcome", "reason", "feed", "hazard", "rule", "change", "trial", "grade",
                        "type", "source", "task");
    }

    private static String page() {
        return """
                # What is measured

                Each process of Flink answers at `/metrics`: those of `docker/compose.yaml` on port 9249, those of `./fengsui cluster
                start` where `./fengsui cluster status` says, `./fengsui run` and `./fengsui demo` where `--metrics-port` does. Counters
                begin at nought with each start of a process; `./fengsui ledger` has the exact account. What the job measures itself
                is brought up to date every 5 s. Labels have few values: no device, no place and no person is among them.

                ## Of the job

                """ + table(List.of(Measure.values())) + """

                ## Of Flink

                """ + table(List.of(Borrowed.values()));
    }

    private static String table(List<? extends Described> measures) {
        return "| name | type | unit | labels | what it says |\n|---|---|---|---|---|\n"
                + measures.stream().map(MeasurePageTest::line).collect(Collectors.joining());
    }

    private static String line(Described one) {
        String labels = one.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(" "));
        return "| `" + one.metric() + "` | " + one.kind().prometheus() + " | " + one.unit() + " | " + labels + " | "
                + one.help() + " |\n";
    }
}
