package fengsui.job;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.answer.AnswerRecord;
import fengsui.codec.feed.Feeds;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Taken;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * The input topics, from their beginning; a job that is restored goes on where its checkpoint stands. Bounded, it reads
 * what is there when it starts.
 */
final class KafkaInput implements JobInput {

    private static final String WORD = "records";
    private static final String CLOCK = "clock";

    private static final String CONTROL = "control";
    private static final String FEEDBACK = "feedback";

    private final Broker broker;
    private final Boundedness boundedness;

    KafkaInput(Broker broker, Boundedness boundedness) {
        this.broker = broker;
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
        boolean eachEvent = env.getConfig().getAutoWatermarkInterval() == 0;
        WatermarkStrategy<Taken> told = aligned(eachEvent ? time.afterEachEvent() : time, settings.pace());
        return env.fromSource(source(rules, settings), told, WORD).uid(WORD);
    }

    private static WatermarkStrategy<Taken> aligned(WatermarkStrategy<Taken> time, Pace pace) {
        Pace.Alignment alignment = pace.alignment();
        return alignment == null ? time : time.withWatermarkAlignment(WORD, alignment.drift(), alignment.interval());
    }

    @Override
    public Optional<DataStream<ControlRecord>> editions(StreamExecutionEnvironment env, JobSettings settings) {
        if (boundedness == Boundedness.BOUNDED) {
            return Optional.empty();
        }
        TopicNames topics = settings.topics();
        KafkaSource<ControlRecord> source =
                reading(topics, List.of(topics.control()), new ControlSchema()).build();
        return Optional.of(env.fromSource(source, new NoTime<>(), CONTROL)
                .setParallelism(1)
                .uid(CONTROL));
    }

    /** Bounded, nobody waits for a warning, and what an answer changed would depend on when it was read. */
    @Override
    public Optional<DataStream<AnswerRecord>> answers(StreamExecutionEnvironment env, JobSettings settings) {
        if (boundedness == Boundedness.BOUNDED) {
            return Optional.empty();
        }
        TopicNames topics = settings.topics();
        KafkaSource<AnswerRecord> source =
                reading(topics, List.of(topics.feedback()), new AnswerSchema()).build();
        return Optional.of(env.fromSource(source, new NoTime<>(), FEEDBACK)
                .setParallelism(1)
                .uid(FEEDBACK));
    }

    @Override
    public Optional<DataStream<Long>> clock(StreamExecutionEnvironment env, JobSettings settings) {
        if (boundedness == Boundedness.BOUNDED || !settings.clock().on()) {
            return Optional.empty();
        }
        ClockSource source = silence(settings.topics(), settings.clock());
        return Optional.of(env.fromSource(source, WatermarkStrategy.noWatermarks(), CLOCK, Types.LONG)
                .setParallelism(1)
                .uid(CLOCK));
    }

    /** Tasks get names and times: the records around them are not serializable. */
    private ClockSource silence(TopicNames topics, SilenceClock clock) {
        Broker asked = broker;
        ArrayList<String> inputs = new ArrayList<>(topics.inputs());
        String group = topics.jobGroup();
        return new ClockSource(() -> new ClockReader(new KafkaSilence(asked, inputs, group, clock), clock.pause()));
    }

    /** A plain copy: the connector takes the address and where the rest is, and tasks look it up where they run. */
    static Properties connection(Broker broker) {
        Properties properties = new Properties();
        properties.putAll(broker.connection());
        return properties;
    }

    private KafkaSource<Taken> source(RuleBundle rules, JobSettings settings) {
        TopicNames topics = settings.topics();
        KafkaSourceBuilder<Taken> builder = reading(topics, topics.inputs(), new RecordSchema(rules, settings.keys()));
        return (boundedness == Boundedness.BOUNDED ? builder.setBounded(OffsetsInitializer.latest()) : builder).build();
    }

    private <T> KafkaSourceBuilder<T> reading(
            TopicNames names, List<String> topics, KafkaRecordDeserializationSchema<T> schema) {
        return KafkaSource.<T>builder()
                .setProperties(connection(broker))
                .setTopics(topics)
                .setGroupId(names.jobGroup())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .setDeserializer(schema);
    }

    /** One bound for all: the watermark is the minimum over all partitions anyway. */
    static long boundMillis(RuleBundle rules, JobSettings settings) {
        List<Problem> told = new ArrayList<>();
        Feeds feeds = Feeds.withoutAreas(rules, told);
        return feeds.names().stream()
                .mapToLong(feed -> feeds.clock(feed).boundMillis())
                .reduce(settings.pace().minimumBound().toMillis(), Math::max);
    }
}
