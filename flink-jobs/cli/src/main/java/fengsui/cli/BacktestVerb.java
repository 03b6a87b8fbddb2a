package fengsui.cli;

import fengsui.cli.backtest.HistoryFile;
import fengsui.cli.backtest.HistoryOrder;
import fengsui.cli.backtest.IncidentChanges;
import fengsui.cli.backtest.IncidentsCsv;
import fengsui.codec.RuleBundle;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "backtest",
        sortOptions = false,
        description = "Runs the same job over history from files, through a Kafka broker inside this process, and says"
                + " what each rule would have caught. The result is the same on every run and at any parallelism."
                + " Files are held in memory.")
final class BacktestVerb implements Callable<Integer> {

    @Option(
            names = "--feed",
            required = true,
            paramLabel = "FEED=FILE[.gz]",
            description = "Lines of one feed: a mapping in rules/feeds, or canonical for JSON lines in the canonical"
                    + " form. May be given many times, also for one feed.")
    private List<String> feeds = new ArrayList<>();

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
                            + " ids of its evidence. Two orders of arrival must come to the same.")
    private @Nullable Path state;

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
            names = "--against",
            paramLabel = "DIR|git:REV",
            description =
                    "Other rules, or the rules folder as it was in a revision of git: the history runs over them too,"
                            + " and each incident that the rules of now add, drop or grade otherwise is told.")
    private @Nullable String against;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "Time zone of the times shown, for example America/New_York. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

    @Mixin
    private final JobOptions job = new JobOptions();

    private final Console console;

    BacktestVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<HistoryFile> files = HistoryFiles.of(feeds);
        HistoryOrder order = keepOrder ? HistoryOrder.AS_IT_STANDS : HistoryOrder.BY_TIME;
        Backtest.Results results = new Backtest.Results(out, incidents, state, zone);
        RuleBundle other = against == null ? null : OtherRules.of(against, job.rules());
        Backtest.Ended now =
                new Backtest(console, RulesFolder.read(job.rules()), order, results).run(files, job.parallelism());
        return other == null || now.code() != ExitCode.FINE ? now.code() : compared(other, files, order, now);
    }

    private int compared(RuleBundle other, List<HistoryFile> files, HistoryOrder order, Backtest.Ended now)
            throws Exception {
        console.out().printf("%nThe same with the rules of %s:%n", against);
        Backtest.Results none = new Backtest.Results(null, null, null, zone);
        Backtest.Ended before = new Backtest(console, other, order, none).run(files, job.parallelism());
        if (before.code() == ExitCode.FINE) {
            console.out().printf("%nThe rules of now against those of %s:%n", against);
            IncidentChanges.of(now.incidents(), before.incidents())
                    .lines(new IncidentsCsv(zone))
                    .forEach(console.out()::println);
        }
        return before.code();
    }
}
