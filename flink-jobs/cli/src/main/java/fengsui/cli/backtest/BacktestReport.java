package fengsui.cli.backtest;

import fengsui.cli.console.Console;
import fengsui.cli.incident.DayTable;
import fengsui.cli.incident.Difference;
import fengsui.cli.incident.DifferencePage;
import fengsui.cli.incident.IncidentLife;
import fengsui.cli.incident.IncidentStates;
import fengsui.cli.incident.IncidentsCsv;
import fengsui.cli.incident.LongestTable;
import fengsui.cli.incident.RuleTable;
import fengsui.cli.incident.TogetherTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a back-test came to: on the screen, and in files where they were asked for. */
final class BacktestReport {

    /** Where results go besides the screen. */
    record Results(
            @Nullable Path warnings,
            @Nullable Path incidents,
            @Nullable Path state,
            ZoneId zone) {}

    private final Console console;
    private final Results results;
    private final IncidentsCsv times;

    BacktestReport(Console console, Results results) {
        this.console = console;
        this.results = results;
        this.times = new IncidentsCsv(results.zone());
    }

    void of(BacktestOutcome outcome) throws IOException {
        List<IncidentLife> incidents = outcome.incidents();
        writeWarnings(results.warnings(), outcome.issued());
        writeLines(results.incidents(), times.lines(incidents));
        writeLines(results.state(), IncidentStates.of(outcome.views(), outcome.untold()));
        say(new RuleTable(outcome.hits(), incidents, outcome.extent().weeks()).lines(times));
        say(new DayTable(incidents, results.zone()).lines());
        say(new LongestTable(incidents).lines(times));
        say(new TogetherTable(incidents).lines());
    }

    /** @param against in words, what {@code before} came of */
    void difference(String against, BacktestOutcome before, BacktestOutcome now) {
        console.out().println("against " + against + ":");
        say(new DifferencePage(Difference.of(before.incidents(), now.incidents()), times).lines());
    }

    private void say(List<String> lines) {
        if (!lines.isEmpty()) {
            lines.forEach(console.out()::println);
            console.out().println();
        }
    }

    private static void writeWarnings(@Nullable Path file, List<BacktestOutcome.Issued> issued) throws IOException {
        if (file == null) {
            return;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            for (BacktestOutcome.Issued one : issued) {
                out.write(one.bytes());
                out.write('\n');
            }
        }
    }

    private static void writeLines(@Nullable Path file, List<String> lines) throws IOException {
        if (file != null) {
            Files.write(file, new ArrayList<>(lines), StandardCharsets.UTF_8);
        }
    }
}
