package fengsui.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.console.ExitCode;
import fengsui.cli.embed.EmbeddedKafka;
import fengsui.cli.embed.OwnBroker;
import fengsui.cli.sim.CityDay;
import fengsui.codec.CanonicalEventJson;
import fengsui.event.SafetyEvent;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import fengsui.topics.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Back-tests on what lies in Kafka, and of one set of rules against another. */
@Timeout(300)
class BacktestSourcesTest {

    private static final Path RULES = Path.of("../../rules");
    private static final TopicNames TOPICS = new TopicNames("history.");
    private static final List<SafetyEvent> EVENTS =
            CityDay.of(4).events(Duration.ofMinutes(40)).toList();

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    @Test
    void whenHistoryLiesInKafka_thenItComesToWhatTheSameHistoryInAFileComesTo() throws IOException {
        Path fromFile = folder.resolve("file.txt");
        Path fromKafka = folder.resolve("kafka.txt");
        try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
            write(OwnBroker.of(kafka));
            run("--feed=canonical=" + file(), "--state=" + fromFile);
            run(
                    "--bootstrap=" + kafka.bootstrap(),
                    "--prefix=history.",
                    "--from=" + Instant.ofEpochMilli(EVENTS.get(0).eventTime()),
                    "--state=" + fromKafka);
            assertThat(Files.readAllLines(fromKafka)).isNotEmpty().isEqualTo(Files.readAllLines(fromFile));

            int code = shell.run(
                    "backtest",
                    "--bootstrap=" + kafka.bootstrap(),
                    "--prefix=history.",
                    "--from=2001-01-01",
                    "--to=2001-01-02",
                    "--rules=" + RULES);
            assertThat(code).isEqualTo(ExitCode.USAGE);
            assertThat(shell.err()).contains("no record of that time at", "check --from, --to and --prefix");
        }
    }

    @Test
    void whenRulesAreSetAgainstOthers_thenEachIncidentThatDiffersIsTold() throws IOException {
        Path others = others();

        Path html = folder.resolve("page.html");

        run("--feed=canonical=" + file(), "--against=" + others, "--html=" + html, "--lang=zh");

        List<String> lines = shell.out().lines().toList();
        int at = lines.indexOf("against " + others + ":");
        assertThat(at).isPositive();
        assertThat(lines.get(at + 1)).matches("[1-9]\\d* added, 0 dropped, .*");
        assertThat(lines.get(at + 2)).startsWith("+ 2026-").contains("gas-leak in grid:", "by gas/leak");
        assertThat(html)
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("历史回测", "与 " + others + "（规则集 ", "+ 新增", "台账平衡", "class=\"area grid\"", "<circle")
                .endsWith("</html>\n");
    }

    @Test
    void whenNoSourceIsNamedOrTwo_thenTheUserIsTold() throws IOException {
        assertThat(shell.run("backtest", "--rules=" + RULES)).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("backtest", "--rules=" + RULES, "--feed=canonical=" + file(), "--bootstrap=h:1"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("history comes either from files").doesNotContain("\tat ");
        assertThat(shell.run("backtest", "--bootstrap=h:1")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.run("backtest", "--bootstrap=h:1", "--from=yesterday")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("--bootstrap needs --from TIME", "--from yesterday: expected a time such as");
    }

    private void run(String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of("backtest", "--rules=" + rules()));
        line.addAll(List.of(more));
        assertThat(shell.run(line.toArray(String[]::new))).as(shell.err()).isZero();
    }

    private Path file() throws IOException {
        return Files.write(
                folder.resolve("events.jsonl"),
                EVENTS.stream()
                        .map(event -> new String(CanonicalEventJson.write(event), StandardCharsets.UTF_8))
                        .toList());
    }

    /** Each event on its own topic, as live sources write them. */
    private static void write(Broker broker) {
        Topics.create(broker, TOPICS, TopicPlan.history(2));
        try (TopicWriter writer = TopicWriter.open(broker)) {
            for (SafetyEvent event : EVENTS) {
                writer.write(Outgoing.of(TOPICS.input(event.kind()), event.sourceId(), CanonicalEventJson.write(event))
                        .at(event.header().times().receivedAt()));
            }
        }
    }

    private Path rules() throws IOException {
        return RulesCopy.of(folder.resolve("rules"), Set.of("gas", "fire"));
    }

    /** Without the rules that see the leaks. */
    private Path others() throws IOException {
        return RulesCopy.of(folder.resolve("others"), Set.of("fire"));
    }
}
