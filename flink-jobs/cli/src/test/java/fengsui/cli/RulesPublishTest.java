package fengsui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.cli.embed.EmbeddedKafka;
import fengsui.codec.Control;
import fengsui.rule.RuleFiles;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule sets onto a real control topic. */
class RulesPublishTest {

    private static final String LEAK = "gas/leak.yaml";

    @TempDir
    private Path rules;

    private final StringWriter said = new StringWriter();

    @BeforeEach
    void copyTheRules() throws IOException {
        Path source = Path.of("../../rules");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = rules.resolve(source.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void whenRuleSetsArePublished_thenTheFirstHoldsAlwaysAndTheNextFromAheadOfNow() throws IOException {
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            ControlTopic control = new ControlTopic(broker(kafka), new TopicNames("test."));

            assertThat(publish(kafka, "--author=duty officer")).isZero();
            assertThat(newest(control)).isEqualTo(new Control(RuleFiles.read(rules), "duty officer", 0));
            assertThat(said.toString()).contains("offset 0").contains("for events of any time");

            assertThat(publish(kafka)).isZero();
            assertThat(lastLine()).contains("is the newest on test.control already");

            change("value: 20", "value: 10");
            long before = System.currentTimeMillis();
            assertThat(publish(kafka, "--effective-in=10m")).isZero();
            Control second = newest(control);
            assertThat(second.rules()).isEqualTo(RuleFiles.read(rules));
            assertThat(second.effectiveAt()).isBetween(before + 600_000, System.currentTimeMillis() + 600_000);
            assertThat(lastLine())
                    .contains(second.rules().digest(), "offset 1", "for events from 20")
                    .contains("T");
        }
    }

    @Test
    void whenAnyFileIsUnsound_thenAllProblemsAreNamedAndNothingIsPublished() throws IOException {
        change("group by", "groop by");
        change("severity:", "sevrity:");
        Files.writeString(rules.resolve("scoring.yaml"), "nonsense: 1\n");
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            assertThat(publish(kafka)).isEqualTo(ExitCode.FINDINGS);

            assertThat(said.toString()).contains(LEAK, "scoring.yaml", "nothing was published");
            assertThatThrownBy(() -> TopicReader.fromBeginning(broker(kafka), "test.control"))
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void whenNoBrokerAnswers_thenOneLineSaysSo() {
        assertThat(run("rules", "publish", "--bootstrap=no-such-host.invalid:1", "--rules=" + rules))
                .isEqualTo(ExitCode.USAGE);

        assertThat(said.toString().lines()).hasSize(1);
        assertThat(lastLine()).contains("no-such-host.invalid:1").doesNotContain("\tat ");
    }

    private static Broker broker(EmbeddedKafka kafka) {
        return new Broker(kafka.bootstrap(), Duration.ofMinutes(1));
    }

    private static Control newest(ControlTopic control) {
        return control.newest().orElseThrow();
    }

    private void change(String from, String to) throws IOException {
        Path file = rules.resolve(LEAK);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private int publish(EmbeddedKafka kafka, String... more) {
        List<String> line = new ArrayList<>(
                List.of("rules", "publish", "--bootstrap=" + kafka.bootstrap(), "--prefix=test.", "--rules=" + rules));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    private int run(String... line) {
        PrintWriter writer = new PrintWriter(said, true);
        return CommandLines.run(writer, writer, line);
    }

    private String lastLine() {
        List<String> lines = said.toString().lines().toList();
        return lines.get(lines.size() - 1);
    }
}
