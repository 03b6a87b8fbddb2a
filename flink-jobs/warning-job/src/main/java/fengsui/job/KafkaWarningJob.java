package fengsui.job;

import fengsui.codec.Quarantine;
import fengsui.codec.Quarantined;
import fengsui.codec.RuleBundle;
import fengsui.job.operator.OrderedRules;
import fengsui.job.wire.Edition;
import fengsui.rule.LoadedRules;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.OrderTopic;
import fengsui.topics.Quarantines;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The whole job between the topics of one Kafka: what every way of running it shares. */
public final class KafkaWarningJob {

    /** Under this name the job is seen in Flink. */
    public static final String NAME = "fengsui-warnings";

    private final Broker broker;
    private final JobSettings settings;

    public KafkaWarningJob(Broker broker, JobSettings settings) {
        this.broker = broker;
        this.settings = settings;
    }

    /**
     * Adds the job to {@code env}, which is still to be executed; the topics must be there. What has been published by now
     * is taken to be no news.
     *
     * @throws KafkaUnavailable where the broker does not answer
     */
    public void build(StreamExecutionEnvironment env, LoadedRules rules, Boundedness boundedness) {
        boolean live = boundedness == Boundedness.CONTINUOUS_UNBOUNDED;
        long newest = live ? newest() : Edition.STARTED_WITH;
        build(env, newest, rules, boundedness);
    }

    private long newest() {
        return new ControlTopic(broker, settings.topics())
                .newestEntry()
                .map(ControlTopic.Entry::offset)
                .orElse(Edition.STARTED_WITH);
    }

    /** See {@link #build(StreamExecutionEnvironment, LoadedRules, Boundedness)}; {@code number} is the rules' offset. */
    public void build(StreamExecutionEnvironment env, long number, LoadedRules rules, Boundedness boundedness) {
        Edition first = Edition.first(number, rules.bundle());
        JobEnds ends = new KafkaStages(broker, settings, boundedness).ends();
        boolean live = boundedness == Boundedness.CONTINUOUS_UNBOUNDED;
        WarningTopology.build(env, live ? sound(first) : first, rules.programs(), withBoundOf(first.rules()), ends);
    }

    /** Without the rules that an earlier run took out, and with all that was ordered. */
    private Edition sound(Edition first) {
        List<Quarantine> out = new Quarantines(broker, settings.topics()).read();
        RuleBundle rules = Quarantined.of(first.rules()).and(out).from(first.rules());
        for (OrderTopic.Entry given : new OrderTopic(broker, settings.topics()).read()) {
            rules = OrderedRules.with(rules, given.offset(), given.order());
        }
        return Edition.first(first.number(), rules);
    }

    /** What feeds may still have on its way is no silence. */
    private JobSettings withBoundOf(RuleBundle rules) {
        SilenceClock clock = settings.clock();
        return settings.withClock(clock.withGrace(clock.grace().plusMillis(KafkaInput.boundMillis(rules, settings))));
    }
}
