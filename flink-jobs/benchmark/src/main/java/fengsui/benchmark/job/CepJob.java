package fengsui.benchmark.job;

import fengsui.codec.RuleBundle;
import fengsui.event.SafetyEvent;
import fengsui.job.JobSettings;
import fengsui.job.KafkaStages;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The job with Flink CEP where scoring, rules and warnings are: the same records, decoded and known again in the same way, the
 * same checkpoints; and matches written to a topic as results are.
 *
 * @param results whose topic of signals the matches go to
 */
public record CepJob(Broker broker, TopicNames results, JobSettings settings, RuleBundle rules, Patterns patterns) {

    /** Finds matches, each a line. */
    @FunctionalInterface
    public interface Patterns {

        DataStream<String> matches(DataStream<SafetyEvent> events);
    }

    private static final String SINK = "matches-topic";

    public JobVariant on(Backend backend) {
        return new JobVariant("Flink CEP, " + backend.label(), env -> build(env, backend));
    }

    private void build(StreamExecutionEnvironment env, Backend backend) {
        DataStream<SafetyEvent> events =
                new KafkaStages(broker, backend.of(settings), Boundedness.BOUNDED).events(env, rules);
        patterns.matches(events).sinkTo(sink()).name(SINK).uid(SINK);
    }

    private KafkaSink<String> sink() {
        Properties connection = new Properties();
        connection.putAll(broker.connection());
        return KafkaSink.<String>builder()
                .setKafkaProducerConfig(connection)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setProperty(ProducerConfig.ACKS_CONFIG, "all")
                .setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true")
                .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
                .setRecordSerializer(KafkaRecordSerializationSchema.<String>builder()
                        .setTopic(results.signals())
                        .setValueSerializationSchema(new SimpleStringSchema(StandardCharsets.UTF_8))
                        .build())
                .build();
    }
}
