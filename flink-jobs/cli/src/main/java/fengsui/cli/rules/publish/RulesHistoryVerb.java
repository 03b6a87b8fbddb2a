package fengsui.cli.rules.publish;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Terminal;
import fengsui.cli.screen.ChangePage;
import fengsui.cli.screen.Table;
import fengsui.codec.Quarantine;
import fengsui.codec.RuleBundle;
import fengsui.rule.change.RuleSetChange;
import fengsui.topics.ControlTopic.Entry;
import fengsui.topics.Quarantines;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code rules history}. */
@Command(
        name = "history",
        sortOptions = false,
        description =
                "Lists every rule set that was published: its number, from when it holds, who published it, why, and"
                        + " how many rules it added, removed and changed. With a number or digest, shows what that one changed.")
public final class RulesHistoryVerb implements Callable<Integer> {

    private static final RuleBundle NOTHING = new RuleBundle(new TreeMap<>());

    @Parameters(
            arity = "0..1",
            paramLabel = "N|DIGEST",
            description = "The rule set to show against the one before it.")
    private @Nullable String name;

    @Mixin
    private ControlOptions where = new ControlOptions();

    private final Console console;

    public RulesHistoryVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (name == null) {
            list();
        } else {
            show(name);
        }
        return ExitCode.FINE;
    }

    private void list() {
        Table table = new Table("n", "digest", "written", "holds for events from", "author", "changes", "note");
        AtomicReference<@Nullable Entry> before = new AtomicReference<>();
        where.control().each(entry -> row(table, before.getAndSet(entry), entry));
        table.lines().forEach(this::say);
        if (before.get() == null) {
            say("no rule set has been published there yet");
        }
        new Quarantines(where.broker(), where.topics()).read().forEach(one -> say(words(one)));
    }

    private static String words(Quarantine one) {
        return "taken out by the job at " + PublicationLine.time(one.since()) + ": " + one.rule() + " (" + one.cause()
                + "), " + one.message();
    }

    private static void row(Table table, @Nullable Entry before, Entry entry) {
        RuleBundle old = before == null ? NOTHING : before.control().rules();
        table.row(
                Long.toString(entry.offset()),
                entry.digest(),
                PublicationLine.time(entry.written()),
                PublicationLine.time(entry.control().effectiveAt()),
                entry.control().author(),
                RuleSetChange.between(old, entry.control().rules()).counts(),
                note(before, entry));
    }

    /** A set that was made from another than the one before it has taken that one's changes back. */
    private static String note(@Nullable Entry before, Entry entry) {
        String base = entry.control().base();
        boolean aside = before != null && base != null && !base.equals(before.digest());
        String note = entry.control().note() == null ? "" : entry.control().note();
        return aside ? ("(made from " + base + ") " + note).strip() : note;
    }

    private void show(String wanted) {
        PublishedSets sets = PublishedSets.read(where.control());
        Entry entry = sets.named(wanted);
        RuleSetChange change = RuleSetChange.between(
                sets.before(entry.offset()), entry.control().rules());
        say(PublicationLine.of(entry) + ", for events from "
                + PublicationLine.time(entry.control().effectiveAt()) + ": " + change.counts());
        new ChangePage(Terminal.palette()).lines(change).forEach(this::say);
    }

    private void say(String line) {
        console.out().println(line);
    }
}
