package fengsui.cli;

import fengsui.cli.access.AccessVerb;
import fengsui.cli.audit.AuditVerb;
import fengsui.cli.backtest.BacktestVerb;
import fengsui.cli.benchmark.BenchmarkVerb;
import fengsui.cli.cap.CapVerb;
import fengsui.cli.chaos.ChaosVerb;
import fengsui.cli.cluster.ClusterVerb;
import fengsui.cli.cluster.FlinkVerb;
import fengsui.cli.console.Console;
import fengsui.cli.demo.DemoVerb;
import fengsui.cli.feeds.FeedsVerb;
import fengsui.cli.keys.KeysVerb;
import fengsui.cli.order.ModeVerb;
import fengsui.cli.order.SilenceVerb;
import fengsui.cli.rules.RulesVerb;
import fengsui.cli.run.KafkaVerb;
import fengsui.cli.run.RunVerb;
import fengsui.cli.run.UpgradeVerb;
import fengsui.cli.score.ScoreVerb;
import fengsui.cli.summary.SummaryVerb;
import fengsui.cli.wall.ConsoleVerb;
import fengsui.cli.watch.AnswerVerb;
import fengsui.cli.watch.WatchVerb;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts the verbs together and says what goes wrong in one line. */
final class CommandLines {

    private static final String HELP_PAGE = "/fengsui-help.txt";

    private CommandLines() {}

    /** Runs one command line. Returns the exit code and never throws. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        try (LogFile log = LogFile.beside(args)) {
            return of(out, err, log).execute(args);
        }
    }

    private static CommandLine of(PrintWriter out, PrintWriter err, LogFile log) {
        Console console = new Console(out, err);
        CommandLine root = new CommandLine(new Fengsui())
                .addSubcommand(new DemoVerb(console))
                .addSubcommand(new RunVerb(console))
                .addSubcommand(new UpgradeVerb(console))
                .addSubcommand(new BacktestVerb(console))
                .addSubcommand(RulesVerb.on(console, System.in))
                .addSubcommand(new ModeVerb(console))
                .addSubcommand(new SilenceVerb(console))
                .addSubcommand(KeysVerb.on(console))
                .addSubcommand(AccessVerb.on(console))
                .addSubcommand(AuditVerb.on(console))
                .addSubcommand(FeedsVerb.on(console))
                .addSubcommand(new WatchVerb(console))
                .addSubcommand(new AnswerVerb(console))
                .addSubcommand(ConsoleVerb.on(console, System.in))
                .addSubcommand(ScoreVerb.on(console))
                .addSubcommand(BenchmarkVerb.on(console))
                .addSubcommand(new SummaryVerb(console))
                .addSubcommand(new CapVerb(console, System.in))
                .addSubcommand(new KafkaVerb(console))
                .addSubcommand(ClusterVerb.on(console))
                .addSubcommand(new FlinkVerb(System.getenv()))
                .addSubcommand(new ChaosVerb(console))
                .addSubcommand(new VersionVerb(console))
                .addSubcommand(new HelpCommand());
        addHelp(root);
        root.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Complaints::wrongUse)
                .setExecutionExceptionHandler((e, verb, parsed) -> Complaints.failed(e, verb, log));
        UsageMessageSpec usage = root.getCommandSpec().usageMessage();
        usage.sectionKeys(List.of(HELP_PAGE));
        usage.sectionMap().put(HELP_PAGE, help -> helpPage());
        return root;
    }

    /** Every verb explains itself; those that run the job can say where they log. */
    private static void addHelp(CommandLine verb) {
        CommandSpec spec = verb.getCommandSpec();
        if (!(spec.userObject() instanceof HelpCommand)) {
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Show this page.")
                    .build());
        }
        if (spec.findOption("--parallelism") != null) {
            spec.addOption(LogFile.option());
        }
        verb.getSubcommands().values().forEach(CommandLines::addHelp);
    }

    /** The page that the launcher shows too, before anything is built. */
    static String helpPage() {
        try (InputStream page = CommandLines.class.getResourceAsStream(HELP_PAGE)) {
            if (page == null) {
                throw new IllegalStateException(HELP_PAGE + " is missing from the class path");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
