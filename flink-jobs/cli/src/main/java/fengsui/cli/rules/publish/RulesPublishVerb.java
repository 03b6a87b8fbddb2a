package fengsui.cli.rules.publish;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Terminal;
import fengsui.cli.option.RulesFolder;
import fengsui.cli.option.RulesOption;
import fengsui.cli.screen.ChangePage;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.rule.RuleFiles;
import fengsui.rule.RuleSet;
import fengsui.rule.change.RuleSetChange;
import fengsui.rule.rehearsal.RulesCheck;
import fengsui.topics.ControlTopic.Entry;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code rules publish}. */
@Command(
        name = "publish",
        sortOptions = false,
        description =
                "Checks every file of a rules folder and runs its scenarios; where all is well, shows what differs"
                        + " from the newest rule set on the control topic, asks, and publishes it there as one rule set. A"
                        + " running job switches to it at one event time in all its parts. Exit code 1, and nothing published,"
                        + " where there is any problem, or where others have published something that the folder lacks.")
public final class RulesPublishVerb implements Callable<Integer> {

    @Mixin
    private ControlOptions where = new ControlOptions();

    @Mixin
    private RulesOption folder = new RulesOption();

    @Mixin
    private PublishOptions how = new PublishOptions();

    @Option(
            names = "--base",
            paramLabel = "N|DIGEST",
            description = "The rule set that the folder was made from, where the folder itself (its file .published)"
                    + " does not know. Refused where it is not the newest.")
    private @Nullable String base;

    private final Console console;

    public RulesPublishVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        how.author();
        how.note();
        // Checks take their time: that nobody listens is better told before.
        where.broker().check();
        RuleBundle bundle = RulesFolder.read(folder.folder());
        RuleBundle tests = RuleFiles.readTests(RulesFolder.of(folder.folder()));
        RulesCheck.Outcome checked = RulesCheck.of(bundle, tests);
        RuleSet rules = checked.loaded().ruleSet();
        if (!new SoundRules(console, problems -> RulesFolder.name(folder.folder(), problems))
                .holds(rules, checked.problems(), tests)) {
            return ExitCode.FINDINGS;
        }
        Topics.create(where.broker(), where.topics(), TopicPlan.live());
        return publish(new Control(bundle, how.author(), 0).with(tests), rules);
    }

    private int publish(Control set, RuleSet rules) {
        PublishedSets sets = PublishedSets.read(where.control());
        Entry newest = sets.newest();
        FolderMark mark = FolderMark.of(RulesFolder.of(folder.folder()));
        String digest = set.rules().digest();
        if (newest != null && newest.digest().equals(digest)) {
            say("rule set " + digest + " is the newest on " + where.topics().control() + " already");
            mark.put(digest);
            return ExitCode.FINE;
        }
        if (newest != null && stale(sets, mark, newest)) {
            return ExitCode.FINDINGS;
        }
        int code = new RulesPublication(console, where, how).publish(rules, set, newest);
        if (code == ExitCode.FINE && !mark.put(digest)) {
            say("could not write " + mark.file() + ": the next time, say --base " + digest);
        }
        return code;
    }

    private boolean stale(PublishedSets sets, FolderMark mark, Entry newest) {
        StaleBase judge = new StaleBase(sets, mark);
        Optional<String> madeFrom = judge.base(base);
        Optional<String> complaint = judge.complaint(madeFrom, newest);
        complaint.ifPresent(text -> {
            say("nothing was published: " + text);
            madeFrom.ifPresent(digest -> missed(sets.named(digest), newest));
        });
        return complaint.isPresent();
    }

    private void missed(Entry from, Entry newest) {
        RuleSetChange change =
                RuleSetChange.between(from.control().rules(), newest.control().rules());
        say("what others have changed since rule set " + from.offset() + ": " + change.counts());
        new ChangePage(Terminal.palette()).lines(change).forEach(this::say);
    }

    private void say(String line) {
        console.out().println(line);
    }
}
