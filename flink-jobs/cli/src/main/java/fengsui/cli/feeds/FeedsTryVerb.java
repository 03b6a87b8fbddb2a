package fengsui.cli.feeds;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Terminal;
import fengsui.cli.console.UserError;
import fengsui.cli.option.RulesOption;
import fengsui.cli.screen.TrialCount;
import fengsui.cli.screen.TrialPage;
import fengsui.codec.feed.FeedTrial;
import fengsui.codec.feed.Feeds;
import fengsui.codec.feed.TriedRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "try",
        description = "Shows field by field what samples become by a feed's mapping, and what of them is never read."
                + " Exit code 1 where a record is rejected.")
final class FeedsTryVerb implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FEED", description = "The name of a mapping, or the path to a YAML file.")
    private String feed = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SAMPLE",
            description = "Files of records, as they are or gzipped; - for standard input. Of CSV and json-lines each"
                    + " line is a record, of other formats each file.")
    private List<String> samples = List.of();

    @Option(names = "--whole", description = "Each file is one record, whatever the format.")
    private boolean whole;

    @Option(names = "--show-unused", description = "Also the values of what is never read, where they name no person.")
    private boolean showUnused;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many records to show; all are counted. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin
    private RulesOption rules = new RulesOption();

    private final Console console;

    FeedsTryVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean isFile = feed.endsWith(".yaml");
        FeedFiles found = FeedFiles.read(rules.folder(), isFile ? List.of(Path.of(feed)) : List.of());
        String name = isFile ? found.named().keySet().iterator().next() : feed;
        if (isFile && !found.problems().isEmpty()) {
            found.complaints(rules.folder()).forEach(console.out()::println);
            return ExitCode.FINDINGS;
        }
        FeedTrial trial = FeedTrial.of(found.feeds(), name, found.bundle()).orElseThrow(() -> unknown(found.feeds()));
        return run(trial, !whole && FeedTrial.byLine(found.feeds(), name));
    }

    private int run(FeedTrial trial, boolean byLine) {
        TrialCount count = new TrialCount();
        TrialPage page = new TrialPage(Terminal.palette(), showUnused);
        Samples files = new Samples(System.in, byLine);
        for (String sample : samples) {
            files.forEach(sample, bytes -> {
                TriedRecord record = trial.record(bytes);
                if (count.add(record) <= limit) {
                    page.lines(count.records(), record).forEach(console.out()::println);
                }
            });
        }
        count.lines(limit).forEach(console.out()::println);
        return count.rejected() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private UserError unknown(Feeds feeds) {
        return new UserError(
                "no sound mapping is called \"" + feed + "\", expected one of " + String.join(", ", feeds.names())
                        + ", or the path to a .yaml file; ./fengsui feeds check says what is wrong with the others");
    }
}
