package fengsui.job;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import fengsui.job.wire.Taken;
import fengsui.topics.TopicNames;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * The input topics, from their beginning; a job that is restored goes on where its checkpoint stands. Bounded, it reads
 * what is there when it starts.
 */
final class KafkaInput implements JobInput {

    private static final String WORD = "records";

    private final String bootstrap;
    private final Boundedness boundedness;

    KafkaInput(String bootstrap, Boundedness boundedness) {
        this.bootstrap = bootstrap;
        this.boundedness = boundedness;
    }

    @Override
    public Boundedness boundedness() {
        return boundedness;
    }

    @Override
    public DataStream<Taken> open(StreamExecutionEnvironment env, RuleBundle rules, JobSettings settings) {
        boolean live = boundedness == Boundedness.CONTINUOUS_UNBOUNDED;
        EventTimeStrategy time = new EventTimeStrategy(
                boundMillis(rules, settings), live ? settings.pace().idleness() : null);
        return env.fromSource(source(rules, settings.topics()), time, WORD).uid(WORD);
    }

    private KafkaSource<Taken> source(RuleBundle rules, TopicNames topics) {
        KafkaSourceBuilder<Taken> builder = KafkaSource.<Taken>builder()
                .setBootstrapServers(bootstrap)
                .setTopics(topics.inputs())
                .setGroupId(topics.prefix() + "warning-job")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setDeserializer(new RecordSchema(rules));
        return (boundedness == Boundedness.BOUNDED ? builder.setBounded(OffsetsInitializer.latest()) : builder).build();
    }

    /** One bound for all: the watermark is the minimum over all partitions anyway. */
    private static long boundMillis(RuleBundle rules, JobSettings settings) {
        List<Problem> told = new ArrayList<>();
        Feeds feeds = Feeds.load(rules, told);
        return feeds.names().stream()
                .mapToLong(feed -> feeds.clock(feed).boundMillis())
                .reduce(settings.pace().minimumBound().toMillis(), Math::max);
    }
}
