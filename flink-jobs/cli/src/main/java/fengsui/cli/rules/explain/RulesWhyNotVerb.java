package fengsui.cli.rules.explain;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.history.HistoryEvents;
import fengsui.cli.screen.WhyNotPage;
import fengsui.codec.WarningView;
import fengsui.codec.feed.Feeds;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.order.Orders;
import fengsui.rule.Rule;
import fengsui.rule.Watch;
import fengsui.rule.explain.Fate;
import fengsui.rule.explain.Fates;
import fengsui.rule.explain.RuleCard;
import fengsui.rule.explain.WhyNot;
import fengsui.topics.TopicSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--warnings",
            paramLabel = "FILE",
            description =
                    "Where the rule did fire: what was warned of, one a line, as backtest --out writes it, to say what"
                            + " became of it. With --bootstrap the warnings topic is read, and what was ordered.")
    private @Nullable Path warnings;

    @Mixin
    private ExplainOptions how = new ExplainOptions();

    private final Console console;

    public RulesWhyNotVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        long time = how.time(at);
        KnownRules files = how.rules();
        Orders orders = how.events().fromBroker() ? how.events().orders(files.bundle()) : Orders.NONE;
        KnownRules known = files.under(orders);
        RuleCard card = known.card(id);
        HistoryEvents read = read(known.set().feeds(), card.rule(), time);
        Area asked = AskedArea.at(card.rule().scope(), area, read.events());
        WhyNot why = WhyNot.of(card, known.set(), asked, time, read.events());
        new WhyNotPage(how.palette(), how.language(), how.times())
                .lines(why, read.rejected(), fates(why, read, orders))
                .forEach(console.out()::println);
        return ExitCode.FINE;
    }

    private List<Fate> fates(WhyNot why, HistoryEvents read, Orders orders) {
        Optional<AreaChain> place = read.events().stream()
                .map(SafetyEvent::area)
                .filter(chain -> chain.within(why.area()))
                .findFirst();
        if (why.fired().isEmpty() || place.isEmpty()) {
            return List.of();
        }
        String hazard = why.card().rule().hazard();
        return new Fates(hazard, why.area(), place.get(), why.fired(), why.at()).of(told(), orders);
    }

    private List<WarningView> told() {
        if (warnings != null) {
            return ToldWarnings.in(warnings).views();
        }
        return how.events().fromBroker()
                ? EventOptions.orUserError(() -> ToldWarnings.on(
                                how.events().broker(), how.events().topics()))
                        .views()
                : List.of();
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
