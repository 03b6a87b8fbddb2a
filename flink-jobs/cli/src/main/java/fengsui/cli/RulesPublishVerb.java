package fengsui.cli;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.RuleSetLoader;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "publish",
        sortOptions = false,
        description = "Checks every file of a rules folder and, where all is sound, publishes it as one rule set to the"
                + " control topic. A running job switches to it at one event time in all its parts. Exit code 1, and"
                + " nothing published, where there is any problem.")
final class RulesPublishVerb implements Callable<Integer> {

    @Option(names = "--bootstrap", required = true, paramLabel = "HOST:PORT", description = "A broker to begin with.")
    private String bootstrap = "";

    @Option(
            names = "--prefix",
            paramLabel = "P",
            defaultValue = TopicNames.DEFAULT_PREFIX,
            description = "What all names of topics start with. Default: ${DEFAULT-VALUE}")
    private String prefix = TopicNames.DEFAULT_PREFIX;

    @Mixin
    private RulesOption folder = new RulesOption();

    @Option(
            names = "--effective-in",
            paramLabel = "TIME",
            converter = Seconds.class,
            defaultValue = "30s",
            description =
                    "The rule set holds for events that happen this long from now or later: 30s, 5m, 1h. Where the"
                            + " job is ahead of that, from the next event on. Default: ${DEFAULT-VALUE}.")
    private Duration effectiveIn = Duration.ZERO;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "cli",
            description = "Who publishes it, for the record: a role or an account. Default: ${DEFAULT-VALUE}.")
    private String author = "";

    private final Console console;

    RulesPublishVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TopicNames topics = topics();
        RuleBundle rules = RulesFolder.read(folder.folder());
        List<Problem> problems = RuleSetLoader.load(rules).problems();
        if (!problems.isEmpty()) {
            RulesFolder.name(folder.folder(), problems).forEach(console.out()::println);
            console.out().println("nothing was published: " + problems.size() + " to be mended first");
            return ExitCode.FINDINGS;
        }
        new RulesPublication(console, bootstrap, topics)
                .publish(rules, author, WallClock.now() + effectiveIn.toMillis());
        return ExitCode.FINE;
    }

    private TopicNames topics() {
        try {
            return new TopicNames(prefix);
        } catch (IllegalArgumentException e) {
            throw new UserError("--prefix: " + e.getMessage());
        }
    }
}
