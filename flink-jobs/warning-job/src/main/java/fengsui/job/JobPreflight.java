package fengsui.job;

import fengsui.codec.feed.Feeds;
import fengsui.rule.Rule;
import fengsui.rule.RuleSet;
import fengsui.topics.Broker;
import fengsui.topics.JobNeeds;
import fengsui.topics.Preflight;
import fengsui.topics.PreflightReport;
import java.time.Duration;
import java.util.Optional;

/** What the job, as it is set and with its rules, needs of a broker. */
public final class JobPreflight {

    private JobPreflight() {}

    /**
     * Asks the broker; the topics must have been made.
     *
     * @throws fengsui.topics.KafkaUnavailable where it does not answer
     */
    public static PreflightReport check(Broker broker, JobSettings settings, RuleSet rules) {
        return Preflight.check(broker, needs(settings, rules));
    }

    /**
     * Whether whoever comes has the rights of the job. To be asked before topics are made.
     *
     * @throws fengsui.topics.KafkaUnavailable where the broker does not tell
     */
    public static PreflightReport rights(Broker broker, JobSettings settings) {
        return Preflight.rights(broker, settings.topics(), settings.delivery().exactlyOnce());
    }

    static JobNeeds needs(JobSettings settings, RuleSet rules) {
        Delivery delivery = settings.delivery();
        Optional<Duration> timeout =
                delivery.exactlyOnce() ? Optional.of(delivery.transactionTimeout()) : Optional.empty();
        return new JobNeeds(settings.topics(), timeout, Duration.ofMillis(longestMemory(rules) + lateness(rules)));
    }

    private static long longestMemory(RuleSet rules) {
        return rules.running().stream().mapToLong(Rule::memoryMillis).max().orElse(0);
    }

    private static long lateness(RuleSet rules) {
        Feeds feeds = rules.feeds();
        return feeds.names().stream()
                .mapToLong(feed -> feeds.clock(feed).latenessMillis())
                .max()
                .orElse(0);
    }
}
