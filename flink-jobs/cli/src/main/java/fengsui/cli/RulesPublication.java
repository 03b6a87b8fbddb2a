package fengsui.cli;

import fengsui.codec.Control;
import fengsui.codec.RuleBundle;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import java.time.Instant;
import java.util.Optional;

/** Puts one rule set on the control topic, where a running job takes it from. */
final class RulesPublication {

    /** The first rule set holds for events of any time: there is none before it. */
    private static final long ALWAYS = 0;

    private final Console console;
    private final Broker broker;
    private final TopicNames topics;

    RulesPublication(Console console, String bootstrap, TopicNames topics) {
        this.console = console;
        this.broker = Broker.at(bootstrap);
        this.topics = topics;
    }

    /**
     * Publishes {@code rules}, unless they are the newest there already.
     *
     * @param effectiveAt from which event time they are to hold, epoch milliseconds
     */
    void publish(RuleBundle rules, String author, long effectiveAt) {
        try {
            broker.check();
            Topics.create(broker, topics, TopicPlan.live());
            publish(new ControlTopic(broker, topics), rules, author, effectiveAt);
        } catch (KafkaUnavailable e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private void publish(ControlTopic control, RuleBundle rules, String author, long effectiveAt) {
        Optional<Control> newest = control.newest();
        if (newest.map(Control::rules).map(RuleBundle::digest).equals(Optional.of(rules.digest()))) {
            say("rule set " + rules.digest() + " is the newest on " + topics.control() + " already");
            return;
        }
        long from = newest.isEmpty() ? ALWAYS : effectiveAt;
        long offset = control.publish(new Control(rules, author, from));
        say("rule set " + rules.digest() + " published to " + topics.control() + " at offset " + offset + "; it holds "
                + (from == ALWAYS
                        ? "for events of any time, being the first"
                        : "for events from " + Instant.ofEpochMilli(from) + " on"));
    }

    private void say(String line) {
        console.out().println(line);
    }
}
