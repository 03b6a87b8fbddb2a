package fengsui.cli.rules.figures;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.history.HistoryEvents;
import fengsui.cli.history.HistoryFiles;
import fengsui.cli.option.EventTime;
import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.LookOptions;
import fengsui.cli.option.PrefixOption;
import fengsui.cli.option.RulesFolder;
import fengsui.cli.option.RulesOption;
import fengsui.cli.option.StatusOption;
import fengsui.cli.option.ZoneOption;
import fengsui.cli.screen.FiguresPage;
import fengsui.cli.screen.SuggestionsPage;
import fengsui.codec.FiguresJson;
import fengsui.codec.RuleBundle;
import fengsui.figures.RuleRow;
import fengsui.rule.FigureSet;
import fengsui.rule.RuleSetLoader;
import fengsui.rule.mutation.Judged;
import fengsui.rule.mutation.Suggestion;
import fengsui.rule.mutation.Suggestions;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code rules report}. */
@Command(
        name = "report",
        sortOptions = false,
        description =
                "Counts, rule by rule, what became of its warnings: how many dispatch found right, why it rejected"
                        + " the others, how long acceptance took. Rules below the precision_floor of their file come first.")
public final class RulesReportVerb implements Callable<Integer> {

    /** How a report is written. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "A broker whose topics warnings and withheld are read.")
    private @Nullable String bootstrap;

    @Option(
            names = "--in",
            paramLabel = "FILE",
            description = "Instead: records of those topics in a file, one a line.")
    private @Nullable Path file;

    @Mixin
    private KafkaOption kafka = new KafkaOption();

    @Mixin
    private PrefixOption prefix = new PrefixOption();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "Incidents first told then or later, in event time: 2026-06-01, 2026-06-01T08:00 (both in --zone)"
                            + " or 2026-06-01T08:00+08:00. Default: all.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Incidents first told before that time.")
    private @Nullable String to;

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Option(names = "--by-area", description = "Each rule district by district as well.")
    private boolean byArea;

    @Mixin
    private StatusOption status = new StatusOption();

    @Option(
            names = "--suggest",
            description =
                    "Runs every rule that was not always right over the events of --feed again with other values of"
                            + " its parameters, and names those that would have been right more often.")
    private boolean suggest;

    @Option(
            names = "--feed",
            paramLabel = "FEED=FILE[.gz]",
            description = "For --suggest: the events of that time, lines of one feed. May be given many times.")
    private List<String> feeds = new ArrayList<>();

    @Option(names = "--format", defaultValue = "text", description = "text, json or csv. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private LookOptions look = new LookOptions();

    private final Console console;

    public RulesReportVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((bootstrap == null) == (file == null)) {
            throw new UserError("say where the warnings are: --bootstrap HOST:PORT, or --in FILE");
        }
        long begin = from == null ? Long.MIN_VALUE : EventTime.orDay("--from", from, zone.zone());
        long end = to == null ? Long.MAX_VALUE : EventTime.orDay("--to", to, zone.zone());
        if (begin >= end) {
            throw new UserError("--to " + to + ": lies before --from " + from);
        }
        mustBeAbleToSuggest();
        ToldRecords told = read();
        told.remarks().forEach(console.err()::println);
        RuleBundle bundle = ruleFiles();
        List<RuleRow> rows = RuleRow.of(
                told.report().between(begin, end), FigureSet.of(bundle).floors());
        say(rows);
        if (suggest) {
            suggest(rows, bundle, rule -> told.judged(rule, begin, end));
        }
        return ExitCode.FINE;
    }

    private void mustBeAbleToSuggest() {
        if (suggest && (feeds.isEmpty() || format != Format.TEXT)) {
            throw new UserError("--suggest needs the events of that time, --feed FEED=FILE, and writes text alone");
        }
    }

    private void suggest(List<RuleRow> rows, RuleBundle bundle, Function<String, List<Judged>> judged) {
        HistoryEvents history =
                HistoryFiles.events(feeds, RuleSetLoader.load(bundle).ruleSet().feeds());
        Map<String, List<Suggestion>> suggestions = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.all().answered() > row.all().right())
                .forEach(row -> suggestions.put(
                        row.rule(), Suggestions.of(bundle, row.rule(), judged.apply(row.rule()), history.events())));
        new SuggestionsPage(look.palette(), look.language()).lines(suggestions).forEach(console.out()::println);
    }

    private ToldRecords read() {
        ToldRecords told = new ToldRecords(status.label());
        if (file != null) {
            told.read(file);
        } else {
            Broker broker = kafka.broker(bootstrap);
            broker.check();
            told.read(broker, prefix.topics());
        }
        return told;
    }

    /**
     * The folder that is named; else what was published last; else the folder beside the launcher. Without any, no rule is
     * judged.
     */
    private RuleBundle ruleFiles() {
        if (rules.folder() != null) {
            return RulesFolder.read(rules.folder());
        }
        return published().or(RulesFolder::home).orElseGet(() -> new RuleBundle(new TreeMap<>()));
    }

    private Optional<RuleBundle> published() {
        return bootstrap == null
                ? Optional.empty()
                : new ControlTopic(kafka.broker(bootstrap), prefix.topics())
                        .newestEntry()
                        .map(entry -> entry.control().rules());
    }

    private void say(List<RuleRow> rows) {
        switch (format) {
            case TEXT ->
                new FiguresPage(look.palette(), look.language(), byArea)
                        .lines(rows)
                        .forEach(console.out()::println);
            case JSON -> console.out().println(new String(FiguresJson.write(rows, byArea), StandardCharsets.UTF_8));
            case CSV -> FiguresCsv.lines(rows, byArea).forEach(console.out()::println);
        }
    }
}
