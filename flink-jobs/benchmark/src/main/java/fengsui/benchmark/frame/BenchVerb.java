package fengsui.benchmark.frame;

import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.embed.ScratchFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the comparisons that are asked for, and tells what they came to. */
@Command(
        name = "fengsui bench",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ExitCode.INTERNAL,
        description = {
            "Measures the job beside its peers and beside what the machine can do at most, in one run.",
            "Exit: 0 fine, 1 a comparison is broken, 2 wrong use. Never 1 for a time."
        })
public final class BenchVerb implements Callable<Integer> {

    private static final String ALL = "all";

    @Parameters(
            arity = "0..*",
            paramLabel = "COMPARISON",
            description =
                    "Which: all, throughput, scaling, latency, rules, state, recovery, city, demo, watch, steps. Default:"
                            + " all.")
    private List<String> wanted = List.of();

    @Option(names = "--quick", description = "Small and once, to see that everything works: times mean nothing.")
    private boolean quick;

    @Option(names = "--out", description = "Folder for bench.json and bench.html. Default: target/bench.")
    private Path out;

    @Option(names = "--rounds", defaultValue = "0", description = "Rounds that count. Default: 5, or 1 with --quick.")
    private int rounds;

    @Option(names = "--events", defaultValue = "0", description = "How many, where a comparison can choose.")
    private int events;

    private final List<Comparison> comparisons;
    private final Path home;
    private final Path log;
    private final PrintWriter screen;
    private final PrintWriter err;

    /** @param root the folder that everything is in */
    public BenchVerb(List<Comparison> comparisons, Path root, PrintWriter screen, PrintWriter err) {
        this.comparisons = List.copyOf(comparisons);
        this.home = root.resolve("flink-jobs").resolve("benchmark");
        this.out = root.resolve("target").resolve("bench");
        this.log = BenchLog.in(root);
        this.screen = screen;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        BenchSizes sizes = sizes();
        List<Comparison> chosen = chosen();
        BenchReport report = BenchReport.of(chosen, sizes);
        try (EarlyEnd end = EarlyEnd.watch(err, log)) {
            for (Comparison comparison : chosen) {
                end.doing("during \"" + comparison.title() + "\"");
                report = report.with(outcome(comparison, sizes));
                // Whatever ends the run, what was measured stays.
                write(report);
            }
        }
        ReportText.print(report, screen);
        screen.printf("%nbench.json and bench.html are in %s%n", out);
        screen.flush();
        return report.isBroken() ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private void write(BenchReport report) throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("bench.json"), ReportJson.write(report));
        Files.writeString(out.resolve("bench.html"), ReportPage.write(report));
    }

    private BenchSizes sizes() {
        if (rounds < 0 || events < 0) {
            throw new UserError("--rounds and --events have to be above 0, or left out");
        }
        BenchSizes sizes = quick ? BenchSizes.small() : BenchSizes.full();
        return (rounds == 0 ? sizes : sizes.withRounds(rounds)).withEvents(events);
    }

    private List<Comparison> chosen() {
        List<String> known =
                comparisons.stream().map(Comparison::name).distinct().toList();
        for (String name : wanted) {
            if (!name.equals(ALL) && !known.contains(name)) {
                throw new UserError("there is no comparison " + name + "; there are all, " + String.join(", ", known));
            }
        }
        boolean all = wanted.isEmpty() || wanted.contains(ALL);
        return comparisons.stream()
                .filter(comparison -> all || wanted.contains(comparison.name()))
                .toList();
    }

    /** One that fails leaves the others to be measured, also where it has used up all memory. */
    @SuppressWarnings("CatchAndPrintStackTrace") // our fault, and for us to read
    private Outcome outcome(Comparison comparison, BenchSizes sizes) {
        say("== " + comparison.title());
        ScratchFolder scratch = ScratchFolder.create("bench");
        BenchRun run = new BenchRun(sizes, scratch.path(), home, this::say);
        try (scratch) {
            comparison.run(run);
        } catch (Throwable e) {
            e.printStackTrace(err);
            run.broken("failed: " + e);
        }
        Outcome outcome = run.outcome(comparison);
        say(String.format(Locale.ROOT, "   %.1f s", outcome.seconds()));
        return outcome;
    }

    private void say(String text) {
        err.println(text);
        err.flush();
    }
}
