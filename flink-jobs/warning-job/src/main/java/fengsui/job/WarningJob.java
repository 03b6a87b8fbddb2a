package fengsui.job;

import fengsui.rule.LoadedRules;
import fengsui.rule.RuleSetLoader;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.PreflightReport;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The job's main class on a Flink cluster. */
public final class WarningJob {

    private static final Logger LOG = LoggerFactory.getLogger(WarningJob.class);

    private WarningJob() {}

    /**
     * {@code --bootstrap HOST:PORT [--prefix P] [--config FILE] [--delivery GUARANTEE] [--cap on|off]
     * [--kafka-config FILE]}. Makes missing topics and takes the newest rule set of the control topic.
     */
    public static void main(String[] args) throws Exception {
        try {
            submit(JobArguments.parse(args));
        } catch (BadSettings | KafkaUnavailable e) {
            // Flink's client prints the message of what main throws; the cause would bury it.
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    private static void submit(JobArguments arguments) throws Exception {
        JobSettings settings = arguments.settings();
        Broker broker = Broker.at(arguments.bootstrap(), settings.access().open());
        mustBeFit(JobPreflight.rights(broker, settings));
        Topics.create(broker, settings.topics(), TopicPlan.live());
        ControlTopic.Entry newest = newest(broker, settings.topics());
        LoadedRules rules = RuleSetLoader.load(newest.control().rules());
        mustBeFit(JobPreflight.check(broker, settings, rules.ruleSet()));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        new KafkaWarningJob(broker, settings).build(env, newest.offset(), rules, Boundedness.CONTINUOUS_UNBOUNDED);
        env.execute(KafkaWarningJob.NAME);
    }

    private static void mustBeFit(PreflightReport report) {
        report.warnings().forEach(LOG::warn);
        if (!report.errors().isEmpty()) {
            throw new KafkaUnavailable(String.join("\n", report.errors()));
        }
    }

    private static ControlTopic.Entry newest(Broker broker, TopicNames topics) {
        return new ControlTopic(broker, topics)
                .newestEntry()
                .orElseThrow(() -> new KafkaUnavailable("topic " + topics.control() + " at " + broker.bootstrap()
                        + " holds no rule set: publish one, for example by ./fengsui run --bootstrap "
                        + broker.bootstrap() + " --rules rules"));
    }
}
