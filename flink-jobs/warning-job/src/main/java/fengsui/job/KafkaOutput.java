package fengsui.job;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.WarningContext;
import fengsui.risk.Score;
import fengsui.risk.Signal;
import fengsui.topics.TopicNames;
import fengsui.warning.Warning;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The topics of results. At least once: a record is visible as soon as it is written, and may be written again after a
 * failure; the last record by offset of each incident stands.
 */
final class KafkaOutput implements JobOutput {

    private final String bootstrap;
    private final TopicNames topics;
    private final WarningContext issuer;

    KafkaOutput(String bootstrap, JobSettings settings) {
        this.bootstrap = bootstrap;
        this.topics = settings.topics();
        this.issuer = settings.issuer();
    }

    @Override
    public void warnings(DataStream<Warning> warnings) {
        String sender = issuer.sender();
        String status = issuer.status();
        write(
                "warnings",
                warnings,
                new OutSchema<>(
                        topics.warnings(), warning -> OutRecord.of(warning, new WarningContext(sender, status))));
    }

    @Override
    public void signals(DataStream<Signal> signals) {
        write("signals", signals, new OutSchema<>(topics.signals(), OutRecord::of));
    }

    @Override
    public void scores(DataStream<Score> scores) {
        write("scores", scores, new OutSchema<>(topics.scores(), OutRecord::of));
    }

    @Override
    public void rejects(DataStream<Reject> rejects) {
        write("rejects", rejects, new OutSchema<>(topics.rejects(), OutRecord::of));
    }

    @Override
    public void health(DataStream<Health> health) {
        write("health", health, new OutSchema<>(topics.health(), OutRecord::of));
    }

    private <T> void write(String word, DataStream<T> results, OutSchema<T> schema) {
        KafkaSink<T> sink = KafkaSink.<T>builder()
                .setBootstrapServers(bootstrap)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setProperty(ProducerConfig.ACKS_CONFIG, "all")
                .setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true")
                .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
                .setRecordSerializer(schema)
                .build();
        results.sinkTo(sink).name(word + "-topic").uid(word + "-topic");
    }
}
