package fengsui.cli.backtest;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.history.HistoryFiles;
import fengsui.cli.history.HistoryOrder;
import fengsui.cli.history.HistorySource;
import fengsui.cli.option.JobOptions;
import fengsui.cli.option.RulesFolder;
import fengsui.cli.option.Zone;
import fengsui.cli.report.Wording;
import fengsui.cli.screen.Language;
import fengsui.codec.RuleBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code backtest}. */
@Command(
        name = "backtest",
        sortOptions = false,
        description = "Runs the same job over history, from files or from the input topics of a broker, through a Kafka"
                + " broker inside this process, and says what each rule would have caught. The result is the same on"
                + " every run and at any parallelism. History is held in memory.")
public final class BacktestVerb implements Callable<Integer> {

    private static final String GIT = "git:";

    @Option(
            names = "--feed",
            paramLabel = "FEED=FILE[.gz]",
            description = "Lines of one feed: a mapping in rules/feeds, or canonical for JSON lines in the canonical"
                    + " form. May be given many times, also for one feed.")
    private List<String> feeds = new ArrayList<>();

    @Mixin
    private TopicHistoryOptions kafka = new TopicHistoryOptions();

    @Option(
            names = "--against",
            paramLabel = "DIR|git:REV",
            description =
                    "Other rules to run over the same history first: a folder, or the rules folder as it was at a"
                            + " revision of its git repository. Says what the rules add, drop or regrade, incident by incident.")
    private @Nullable String against;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Every record of the alert topic, one a line, by incident and revision.")
    private @Nullable Path out;

    @Option(
            names = "--incidents",
            paramLabel = "FILE",
            description =
                    "One line an incident, as CSV with the header start,end,hazard,area,grade,incidentId: times in"
                            + " ISO form with their offset in --zone; end is when it was cancelled, else until when its last"
                            + " record stands; area is level:code; grade is the gravest reached (red, orange, yellow, blue).")
    private @Nullable Path incidents;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "What it came to in the end, one line an incident, sorted: hazard, area, open or closed, grade,"
                            + " ids of its evidence. Incidents that were told only inside others, or silenced, are in"
                            + " it, too. Two orders of arrival must come to the same.")
    private @Nullable Path state;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "A page for a browser, in one file that asks for nothing from elsewhere: timeline, map, rules, days,"
                            + " and with --against the difference.")
    private @Nullable Path html;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "Language of the --html page: en or zh. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    @Option(
            names = "--keep-order",
            description =
                    "Feeds the lines as they stand, file after file, instead of sorted by time: what stands behind"
                            + " a later one arrives late, and is corrected as in the live job, so that it comes to the"
                            + " same in the end. For histories kept as they arrived. Runs with one subtask of each"
                            + " operator, whatever --parallelism says. Of several topics one may be read faster, and"
                            + " less be late than was.")
    private boolean keepOrder;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "Time zone of the times shown, for example America/New_York. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

    @Mixin
    private final JobOptions job = new JobOptions();

    private final Console console;

    public BacktestVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        HistorySource source = source(keepOrder ? HistoryOrder.AS_IT_STANDS : HistoryOrder.BY_TIME);
        RuleBundle rules = RulesFolder.read(job.rules());
        Optional<RuleBundle> others = Optional.ofNullable(against).map(this::others);
        Optional<Backtest.Came> before = Optional.empty();
        if (others.isPresent()) {
            console.err().println("fengsui backtest: first with the rules of " + against);
            before = backtest(others.get(), source);
        }
        if (others.isPresent() && before.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        Optional<Backtest.Came> came = backtest(rules, source);
        if (came.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        int exit = report(before, came.get());
        writePage(rules, before, came.get());
        return exit;
    }

    private Optional<Backtest.Came> backtest(RuleBundle rules, HistorySource source) throws Exception {
        HistoryOrder order = keepOrder ? HistoryOrder.AS_IT_STANDS : HistoryOrder.BY_TIME;
        return new Backtest(console, rules, order).run(source, job.parallelism());
    }

    private int report(Optional<Backtest.Came> before, Backtest.Came came) throws IOException {
        BacktestReport report = new BacktestReport(console, new BacktestReport.Results(out, incidents, state, zone));
        report.of(came.outcome());
        before.ifPresent(other -> report.difference(String.valueOf(against), other.outcome(), came.outcome()));
        came.ledger().lines().forEach(console.out()::println);
        return came.exit();
    }

    private void writePage(RuleBundle rules, Optional<Backtest.Came> before, Backtest.Came came) throws IOException {
        if (html != null) {
            BacktestHtml.Other other = before.map(
                            first -> new BacktestHtml.Other(String.valueOf(against), first.outcome()))
                    .orElse(null);
            new BacktestHtml(html, rules, new Wording(language, zone)).write(came, other);
        }
    }

    private RuleBundle others(String named) {
        return named.startsWith(GIT)
                ? GitRules.read(RulesFolder.of(job.rules()), named.substring(GIT.length()))
                : RulesFolder.read(Path.of(named));
    }

    private HistorySource source(HistoryOrder order) {
        if (feeds.isEmpty() != kafka.isGiven()) {
            throw new UserError("history comes either from files, with --feed FEED=FILE, or from a broker, with"
                    + " --bootstrap HOST:PORT --from TIME --to TIME");
        }
        return kafka.isGiven() ? kafka.source(zone, order) : new HistorySource.OfFiles(HistoryFiles.of(feeds), order);
    }
}
