package fengsui.cli.chaos;

import fengsui.cli.chaos.truth.RuleSetChange;
import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import fengsui.cli.console.UserError;
import fengsui.cli.listen.JobEar;
import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.ControlTopic.Entry;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.RulePublisher;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Publishes rule sets while the job runs, as {@code rules publish} does. Not thread-safe. */
final class RuleChanges {

    private static final String AUTHOR = "chaos";

    /** These rules hold for events of any time. */
    private static final long ALWAYS = 0;

    /** Ahead of the job's clock, the age of which is not known to the second. */
    private static final Duration AHEAD = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Broker broker;
    private final TopicNames topics;
    private final TrialRules rules;
    private final List<RuleSetChange> published = new ArrayList<>();

    RuleChanges(Broker broker, TopicNames topics, TrialRules rules) {
        this.broker = broker;
        this.topics = topics;
        this.rules = rules;
    }

    /** The rule set that the job starts with. */
    void first() {
        new ControlTopic(broker, topics).publish(new Control(rules.first(), AUTHOR, ALWAYS));
    }

    /**
     * The next one. While brokers are away it asks again: what was written without an answer is not written twice.
     *
     * @throws UserError where it cannot be written in a minute
     */
    void next() {
        RuleBundle next = rules.after(published.size() + 1);
        Stopwatch watch = Stopwatch.started();
        for (Optional<Entry> entry = written(next); ; entry = written(next)) {
            if (entry.isPresent()) {
                published.add(RuleSetChange.of(entry.get()));
                return;
            }
            if (watch.elapsed().compareTo(PATIENCE) > 0) {
                throw new UserError("no rule set could be published within " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    private Optional<Entry> written(RuleBundle next) {
        ControlTopic control = new ControlTopic(broker, topics);
        try {
            Optional<Entry> newest = control.newestEntry();
            if (newest.map(Entry::digest).filter(next.digest()::equals).isPresent()) {
                return newest;
            }
            Control set = new Control(next, AUTHOR, effectiveAt())
                    .madeFrom(newest.map(Entry::digest).orElse(null));
            new RulePublisher(control).publish(set, newest.orElse(null));
            return control.newestEntry().filter(entry -> entry.digest().equals(next.digest()));
        } catch (KafkaUnavailable away) {
            return Optional.empty();
        }
    }

    private long effectiveAt() {
        try (JobEar ear = JobEar.open(broker, topics)) {
            // A job that has been away has a clock that was heard long ago; what is written now must be ahead all the
            // same.
            return Math.max(ear.clock().orElse(0), WallClock.now()) + AHEAD.toMillis();
        }
    }

    /** All but the first, in order. */
    List<RuleSetChange> published() {
        return List.copyOf(published);
    }
}
