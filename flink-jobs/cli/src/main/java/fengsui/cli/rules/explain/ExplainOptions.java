package fengsui.cli.rules.explain;

import fengsui.cli.option.EventTime;
import fengsui.cli.option.LookOptions;
import fengsui.cli.option.RulesOption;
import fengsui.cli.option.ZoneOption;
import fengsui.cli.screen.Language;
import fengsui.cli.screen.Palette;
import fengsui.cli.screen.Times;
import picocli.CommandLine.Mixin;

/** What both verbs take: events and rules to run again, and how to show what came of it. */
final class ExplainOptions {

    @Mixin
    private EventOptions events = new EventOptions();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ZoneOption zone = new ZoneOption();

    @Mixin
    private LookOptions look = new LookOptions();

    EventOptions events() {
        return events;
    }

    KnownRules rules() {
        return KnownRules.in(rules.folder());
    }

    /** What {@code --at} says, epoch milliseconds. */
    long time(String at) {
        return EventTime.of("--at", at, zone.zone());
    }

    Times times() {
        return new Times(zone.zone());
    }

    Palette palette() {
        return look.palette();
    }

    Language language() {
        return look.language();
    }
}
