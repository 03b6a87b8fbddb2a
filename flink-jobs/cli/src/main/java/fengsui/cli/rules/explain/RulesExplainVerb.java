package fengsui.cli.rules.explain;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.cli.clock.WallClock;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.history.HistoryEvents;
import fengsui.cli.screen.RulePage;
import fengsui.cli.screen.WhyWarnedPage;
import fengsui.codec.WarningView;
import fengsui.device.Dedupe;
import fengsui.event.SafetyEvent;
import fengsui.order.Orders;
import fengsui.rule.explain.RecordedOrders;
import fengsui.rule.explain.RuleCard;
import fengsui.rule.explain.WhyWarned;
import fengsui.rule.explain.WhyWarned.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code rules explain}. */
@Command(
        name = "explain",
        sortOptions = false,
        description =
                "Says in words what a rule does, with its parameters. Of a warning it says which events made it, what"
                        + " each of them did, and what would have had to differ: the rules are run again on the warning's"
                        + " evidence, without each event in turn, and with other values of each parameter.")
public final class RulesExplainVerb implements Callable<Integer> {

    @Parameters(
            paramLabel = "RULE|WARNING",
            description = "A rule: its path in the rules folder without .yaml. Or a warning: an incidentId (its newest"
                    + " record), incidentId#revision or an identifier.")
    private String id = "";

    @Option(
            names = "--warnings",
            paramLabel = "FILE",
            description =
                    "Warnings, one a line, as backtest --out writes them. With --bootstrap the warnings topic is read.")
    private @Nullable Path warnings;

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = "Of a rule: the values in force in this area, by its code in rules/areas.")
    private @Nullable String area;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "And at this time, such as 2026-06-01T08:49:14+08:00, or without an offset in --zone; now without it.")
    private @Nullable String at;

    @Mixin
    private ExplainOptions how = new ExplainOptions();

    private final Console console;

    public RulesExplainVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KnownRules known = how.rules();
        boolean warning = warnings != null || how.events().fromBroker();
        List<String> page = warning && !known.has(id) ? warning(known) : rule(known);
        page.forEach(console.out()::println);
        return ExitCode.FINE;
    }

    private List<String> rule(KnownRules known) {
        RuleCard card = inForce(known);
        return new RulePage(how.palette(), how.language())
                .lines(card, known.set().taxonomy().hazard(card.rule().hazard()));
    }

    /** Where an area is named or a time, else with the values that hold where no overlay does. */
    private RuleCard inForce(KnownRules known) {
        RuleCard card = known.card(id);
        if (area == null && at == null) {
            return card;
        }
        AreaMap map = known.set().feeds().areas();
        String code = area == null ? map.city().orElse("") : area.substring(area.indexOf(':') + 1);
        AreaChain chain =
                map.chain(code).orElseThrow(() -> new UserError("--area " + code + ": no such area in rules/areas"));
        return card.at(chain, at == null ? WallClock.now() : how.time(at));
    }

    private List<String> warning(KnownRules known) {
        Told told = told();
        Orders orders =
                how.events().fromBroker() ? how.events().orders(known.bundle()) : RecordedOrders.of(told.view());
        WhyWarned why = WhyWarned.of(known.bundle(), known.set().under(orders), told, evidence(known, told));
        return new WhyWarnedPage(how.palette(), how.language(), how.times())
                .lines(told, why, known.set().taxonomy(), orders);
    }

    private Told told() {
        ToldWarnings all = warnings == null
                ? EventOptions.orUserError(() ->
                        ToldWarnings.on(how.events().broker(), how.events().topics()))
                : ToldWarnings.in(warnings);
        return all.find(id);
    }

    private List<SafetyEvent> evidence(KnownRules known, Told told) {
        HistoryEvents read = how.events().fromFiles()
                ? how.events().files(known.set().feeds())
                : how.events().at(known.set().feeds(), told.reasons().evidence());
        List<WarningView.Seen> wanted = told.view().evidence();
        return Dedupe.firsts(read.events()).stream()
                .filter(event -> wanted.stream().anyMatch(seen -> isOf(seen, event)))
                .toList();
    }

    private static boolean isOf(WarningView.Seen seen, SafetyEvent event) {
        return seen.eventId().equals(event.eventId())
                && seen.sourceId().equals(event.sourceId())
                && seen.kind() == event.kind();
    }
}
