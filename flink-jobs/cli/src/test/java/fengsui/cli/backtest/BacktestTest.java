package fengsui.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.cli.Shell;
import fengsui.cli.sim.CityDay;
import fengsui.codec.CanonicalEventJson;
import fengsui.codec.WarningJson;
import fengsui.event.SafetyEvent;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.rehearsal.Rehearsal;
import fengsui.testkit.ValidRecords;
import fengsui.warning.Warning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An hour of the simulated city from files, through Kafka and Flink, to the alert topic and back to a file. */
class BacktestTest {

    private static final Path RULES = Path.of("../../rules");

    @TempDir
    private Path folder;

    @Test
    void whenAnHourIsBackTested_thenTheRecordsAreTheSameAtAnyParallelismAndThoseOfTheRehearsal() throws IOException {
        List<SafetyEvent> events = CityDay.of(4).events(Duration.ofHours(1)).toList();
        Path history = write(events);

        byte[] alone = backtest(history, 1);

        assertThat(backtest(history, 2)).isEqualTo(alone);
        assertThat(backtest(history, 4)).isEqualTo(alone);
        assertThat(told(alone)).isNotEmpty().isEqualTo(rehearsed(events));
    }

    /** The odd lines in one file, the even ones in another: they have to be brought together again. */
    private Path write(List<SafetyEvent> events) throws IOException {
        ByteArrayOutputStream[] halves = {new ByteArrayOutputStream(), new ByteArrayOutputStream()};
        for (int i = 0; i < events.size(); i++) {
            halves[i % 2].writeBytes(CanonicalEventJson.write(events.get(i)));
            halves[i % 2].write('\n');
        }
        halves[0].writeBytes("{\"this is\": \"no event\"}\n".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("odd.jsonl"), halves[0].toByteArray());
        Files.write(folder.resolve("even.jsonl"), halves[1].toByteArray());
        return folder;
    }

    private byte[] backtest(Path history, int parallelism) throws IOException {
        Path result = folder.resolve("warnings-" + parallelism + ".jsonl");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Shell.enter(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "backtest",
                "--feed=canonical=" + history.resolve("odd.jsonl"),
                "--feed=canonical=" + history.resolve("even.jsonl"),
                "--rules=" + RULES,
                "--out=" + result,
                "--parallelism=" + parallelism);
        assertThat(code).as("%s%n%s", err, out).isZero();
        assertThat(out.toString())
                .contains("balanced: every record")
                .contains("rejected, ")
                .contains("gas/leak");
        return Files.readAllBytes(result);
    }

    private static List<String> told(byte[] records) throws IOException {
        List<String> told = new ArrayList<>();
        ValidRecords valid = new ValidRecords();
        for (String line : new String(records, StandardCharsets.UTF_8).lines().toList()) {
            valid.warning(line.getBytes(StandardCharsets.UTF_8));
            var view = WarningJson.read(line.getBytes(StandardCharsets.UTF_8));
            told.add(words(
                    view.incidentId(),
                    view.revision(),
                    view.grade().colour(),
                    view.times().sent()));
        }
        return told;
    }

    private static List<String> rehearsed(List<SafetyEvent> events) {
        RuleSet rules = RuleSetLoader.load(RuleFiles.read(RULES)).ruleSet();
        return Rehearsal.run(rules, events).stream()
                .map(Warning::incident)
                .map(incident -> words(
                        incident.incidentId(),
                        incident.issued().revision(),
                        incident.judgement().grade().colour(),
                        incident.issued().sent()))
                .sorted()
                .toList();
    }

    /** Sorts as records do: no incident here has more than nine. */
    private static String words(String incidentId, int revision, String grade, long sent) {
        return incidentId + "." + revision + " " + grade + " " + sent;
    }
}
