package fengsui.benchmark;

import fengsui.benchmark.city.CityComparison;
import fengsui.benchmark.city.ScoringComparison;
import fengsui.benchmark.demo.DemoComparison;
import fengsui.benchmark.frame.BenchLog;
import fengsui.benchmark.frame.BenchVerb;
import fengsui.benchmark.frame.Comparison;
import fengsui.benchmark.latency.LatencyComparison;
import fengsui.benchmark.race.Race;
import fengsui.benchmark.recovery.LateComparison;
import fengsui.benchmark.recovery.RebuildComparison;
import fengsui.benchmark.recovery.RestartComparison;
import fengsui.benchmark.rules.EngineRulesComparison;
import fengsui.benchmark.rules.ManyRulesComparison;
import fengsui.benchmark.rules.OverlaysComparison;
import fengsui.benchmark.state.BaselineComparison;
import fengsui.benchmark.state.DayComparison;
import fengsui.benchmark.state.DeskComparison;
import fengsui.benchmark.state.JournalComparison;
import fengsui.benchmark.steps.DecodeComparison;
import fengsui.benchmark.steps.FleetComparison;
import fengsui.benchmark.watch.WatchComparison;
import fengsui.benchmark.whole.ScalingComparison;
import fengsui.benchmark.whole.WholeComparison;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Starts {@code ./fengsui bench}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws IOException {
        BenchLog.begin(root());
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(comparisons(), out, err, args));
    }

    /** In the order in which they run. */
    static List<Comparison> comparisons() {
        return List.of(
                new Race(),
                new WholeComparison(),
                new ScalingComparison(),
                new LatencyComparison(),
                new ManyRulesComparison(),
                new EngineRulesComparison(),
                new OverlaysComparison(),
                new JournalComparison(),
                new BaselineComparison(),
                new DeskComparison(),
                new DayComparison(),
                new RebuildComparison(),
                new LateComparison(),
                new RestartComparison(),
                new CityComparison(),
                new ScoringComparison(),
                new DemoComparison(),
                new WatchComparison(),
                new DecodeComparison(),
                new FleetComparison());
    }

    /** Returns the exit code. */
    static int run(List<Comparison> comparisons, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new BenchVerb(comparisons, root(), out, err))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    if (!(e instanceof UserError)) {
                        throw e;
                    }
                    err.println("fengsui bench: " + e.getMessage());
                    return ExitCode.USAGE;
                })
                .execute(args);
    }

    private static Path root() {
        return Path.of(System.getProperty("fengsui.home", "../.."));
    }
}
