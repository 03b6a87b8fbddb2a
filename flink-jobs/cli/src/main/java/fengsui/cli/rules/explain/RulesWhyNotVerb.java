package fengsui.cli.rules.explain;

import fengsui.area.Area;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.history.HistoryEvents;
import fengsui.cli.screen.WhyNotPage;
import fengsui.codec.feed.Feeds;
import fengsui.event.EventKind;
import fengsui.rule.Rule;
import fengsui.rule.Watch;
import fengsui.rule.explain.RuleCard;
import fengsui.rule.explain.WhyNot;
import fengsui.topics.TopicSpan;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rules why-not}. */
@Command(
        name = "why-not",
        sortOptions = false,
        description =
                "Says how far a rule got in one area by one time, and which single change would have made it fire. The"
                        + " rule, and variants of it, are run on the events of the time that it remembers.")
public final class RulesWhyNotVerb implements Callable<Integer> {

    /** Clocks may run ahead by so much. */
    private static final long SKEW = Duration.ofMinutes(5).toMillis();

    @Parameters(paramLabel = "RULE", description = "A rule: its path in the rules folder without .yaml.")
    private String id = "";

    @Option(
            names = "--area",
            required = true,
            paramLabel = "AREA",
            description = "A code at the rule's scope, or level:code; one of a lower level stands for what it lies in.")
    private String area = "";

    @Option(
            names = "--at",
            required = true,
            paramLabel = "TIME",
            description = "By when it should have fired: 2026-06-01T08:49:14+08:00, or without an offset in --zone.")
    private String at = "";

    @Mixin
    private ExplainOptions how = new ExplainOptions();

    private final Console console;

    public RulesWhyNotVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long time = how.time(at);
        KnownRules known = how.rules();
        RuleCard card = known.card(id);
        HistoryEvents read = read(known.set().feeds(), card.rule(), time);
        Area asked = AskedArea.at(card.rule().scope(), area, read.events());
        WhyNot why = WhyNot.of(card, known.set(), asked, time, read.events());
        new WhyNotPage(how.palette(), how.language(), how.times())
                .lines(why, read.rejected())
                .forEach(console.out()::println);
        return ExitCode.FINE;
    }

    /** What was received later than it may be corrected for did not count. */
    private HistoryEvents read(Feeds feeds, Rule rule, long time) {
        if (how.events().fromFiles()) {
            return how.events().files(feeds);
        }
        Set<EventKind> kinds = rule.watches().stream().map(Watch::kind).collect(Collectors.toSet());
        long late = kinds.stream().mapToLong(feeds::latenessMillis).max().orElse(0);
        TopicSpan span = new TopicSpan(WhyNot.needsFrom(rule, time) - SKEW, time + late + 1);
        return how.events()
                .between(feeds, kinds, span, line -> console.err().println("fengsui rules: warning: " + line));
    }
}
