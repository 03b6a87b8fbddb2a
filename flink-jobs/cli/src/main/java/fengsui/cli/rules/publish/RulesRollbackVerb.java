package fengsui.cli.rules.publish;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.topics.ControlTopic.Entry;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code rules rollback}. */
@Command(
        name = "rollback",
        sortOptions = false,
        description =
                "Publishes an earlier rule set again, as a new record: checks it as any other, shows what it changes,"
                        + " and asks. Its scenarios are not run: they are not published. No folder is touched: fetch it, or go"
                        + " back there too.")
public final class RulesRollbackVerb implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "N|DIGEST",
            description = "The rule set to go back to. Default: the one before the newest.")
    private @Nullable String name;

    @Mixin
    private ControlOptions where = new ControlOptions();

    @Mixin
    private PublishOptions how = new PublishOptions();

    private final Console console;

    public RulesRollbackVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        how.author();
        how.note();
        PublishedSets sets = PublishedSets.read(where.control());
        Entry newest = sets.mustHaveNewest();
        Entry wanted = name == null
                ? sets.otherThanNewest().orElseThrow(() -> new UserError("there is no earlier rule set to go back to"))
                : sets.named(name);
        RuleBundle bundle = wanted.control().rules();
        if (wanted.digest().equals(newest.digest())) {
            say("rule set " + wanted.digest() + " is the newest already");
            return ExitCode.FINE;
        }
        LoadedRules loaded = RuleSetLoader.load(bundle);
        SoundRules sound = new SoundRules(
                console, problems -> problems.stream().map(Problem::toString).toList());
        if (!sound.holds(loaded.ruleSet(), loaded.problems(), wanted.control().tests())) {
            return ExitCode.FINDINGS;
        }
        return new RulesPublication(console, where, how)
                .publish(loaded.ruleSet(), wanted.control().because("back to rule set " + wanted.offset()), newest);
    }

    private void say(String line) {
        console.out().println(line);
    }
}
