package fengsui.job;

import fengsui.codec.Control;
import fengsui.topics.Broker;
import fengsui.topics.ControlTopic;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicPlan;
import fengsui.topics.Topics;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job's main class on a Flink cluster. */
public final class WarningJob {

    private WarningJob() {}

    /**
     * {@code --bootstrap HOST:PORT [--prefix P] [--config FILE]}. Makes missing topics and takes the newest rule set of
     * the control topic.
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
        Broker broker = Broker.at(arguments.bootstrap());
        Topics.create(broker, settings.topics(), TopicPlan.live());
        Control control = newest(broker, settings.topics());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        new KafkaWarningJob(arguments.bootstrap(), settings)
                .build(env, control.rules(), Boundedness.CONTINUOUS_UNBOUNDED);
        env.execute(KafkaWarningJob.NAME);
    }

    private static Control newest(Broker broker, TopicNames topics) {
        return new ControlTopic(broker, topics)
                .newest()
                .orElseThrow(() -> new KafkaUnavailable("topic " + topics.control() + " at " + broker.bootstrap()
                        + " holds no rule set: publish one, for example by ./fengsui run --bootstrap "
                        + broker.bootstrap() + " --rules rules"));
    }
}
