package fengsui.cli.rules.publish;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.Question;
import fengsui.cli.console.Terminal;
import fengsui.cli.listen.JobEar;
import fengsui.cli.screen.ChangePage;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.rule.change.FileChange;
import fengsui.rule.change.RuleSetChange;
import fengsui.topics.ControlTopic;
import fengsui.topics.ControlTopic.Entry;
import fengsui.topics.RulePublisher;
import fengsui.topics.RulePublisher.Outcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts one rule set on the control topic, where a running job takes it from: shows what it changes, asks, and listens. */
final class RulesPublication {

    /** The first rule set holds for events of any time: there is none before it. */
    private static final long ALWAYS = 0;

    private static final Duration LISTEN = Duration.ofMillis(200);

    private final Console console;
    private final ControlOptions where;
    private final PublishOptions how;

    RulesPublication(Console console, ControlOptions where, PublishOptions how) {
        this.console = console;
        this.where = where;
        this.how = how;
    }

    /**
     * Publishes {@code set} on top of {@code newest}, after asking. Returns the exit code.
     *
     * @param rules made of it
     * @param set its files, scenarios, and the note where the author gives none; all else is asked for here
     * @param newest {@code null} where it is the first
     */
    int publish(RuleSet rules, Control set, @Nullable Entry newest) {
        RuleSetChange change = show(set.rules(), newest);
        if (!new Question(console).agreed("Publish this?", how.yes())) {
            say("nothing was published");
            return ExitCode.FINDINGS;
        }
        try (JobEar ear = JobEar.open(where.broker(), where.topics())) {
            Control next = new Control(set.rules(), how.author(), newest == null ? ALWAYS : effectiveAt(ear))
                    .with(set.tests())
                    .because(how.note() == null ? set.note() : how.note())
                    .madeFrom(newest == null ? null : newest.digest());
            Outcome outcome = new RulePublisher(new ControlTopic(where.broker(), where.topics())).publish(next, newest);
            if (outcome instanceof Outcome.Stands stands) {
                follow(ear, stands.offset(), next, changedOf(rules, change));
                return ExitCode.FINE;
            }
            lost(outcome);
            return ExitCode.FINDINGS;
        }
    }

    private RuleSetChange show(RuleBundle bundle, @Nullable Entry newest) {
        if (newest == null) {
            say("the first rule set there: " + bundle.digest() + ", "
                    + bundle.files().size() + " files");
            return new RuleSetChange(List.of());
        }
        RuleSetChange change = RuleSetChange.between(newest.control().rules(), bundle);
        say("from " + PublicationLine.of(newest) + " to " + bundle.digest() + ": " + change.counts());
        new ChangePage(Terminal.palette()).lines(change).forEach(this::say);
        return change;
    }

    /** Ahead of the clock of the job that runs: the time of day is not that of a city that is played back. */
    private long effectiveAt(JobEar ear) {
        ear.catchUp();
        return ear.clock().orElseGet(WallClock::now) + how.effectiveIn().toMillis();
    }

    private static Set<String> changedOf(RuleSet rules, RuleSetChange change) {
        Set<String> changed = change.files().stream()
                .filter(FileChange::isRule)
                .map(FileChange::path)
                .collect(Collectors.toCollection(HashSet::new));
        return rules.running().stream()
                .map(Rule::id)
                .filter(id -> changed.contains(id + ".yaml"))
                .collect(Collectors.toSet());
    }

    private void follow(JobEar ear, long number, Control next, Set<String> changed) {
        say("published as rule set " + number + " (" + next.rules().digest() + "); it holds for events from "
                + PublicationLine.time(next.effectiveAt()) + " on");
        if (ear.clock().isEmpty()) {
            say("no job is heard of on the health topic: one that is started takes it");
            return;
        }
        Arrival arrival = new Arrival(number, next.effectiveAt(), changed);
        Stopwatch watch = Stopwatch.started();
        while (!arrival.complete() && watch.elapsed().compareTo(how.patience()) < 0) {
            ear.more(LISTEN).forEach(arrival::take);
        }
        ArrivalPage.of(arrival, next.effectiveAt(), how.patience()).forEach(this::say);
    }

    private void lost(Outcome outcome) {
        if (outcome instanceof Outcome.Stale stale) {
            say("nothing was published: in the meantime " + PublicationLine.of(stale.newest()) + " was");
        } else if (outcome instanceof Outcome.Overtaken overtaken) {
            say("yours was published as rule set " + overtaken.offset() + " in the same moment as "
                    + PublicationLine.of(overtaken.first()) + ", which came first and stands again as rule set "
                    + overtaken.restored() + "; yours does not hold");
        }
        say("fetch theirs ('./fengsui rules fetch DIR'), make your change there and publish again");
    }

    private void say(String line) {
        console.out().println(line);
    }
}
