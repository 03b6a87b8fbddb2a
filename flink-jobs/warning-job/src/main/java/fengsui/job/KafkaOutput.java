package fengsui.job;

import fengsui.codec.Health;
import fengsui.codec.Reject;
import fengsui.codec.WarningContext;
import fengsui.job.operator.QuarantineDesk;
import fengsui.job.operator.StandingWarnings;
import fengsui.job.wire.AlertLine;
import fengsui.job.wire.Forms;
import fengsui.risk.ScoreChange;
import fengsui.risk.SignalChange;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.io.Serializable;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The topics of results. At least once: a record is visible as soon as it is written, and may be written again after a
 * failure; the last record by offset of each incident stands. Exactly once: what was written between two checkpoints
 * becomes visible with the second. Health is always visible at once: it is read to tell quiet from dead.
 */
final class KafkaOutput implements JobOutput {

    private final Broker broker;
    private final TopicNames topics;
    private final WarningContext issuer;
    private final Delivery delivery;

    KafkaOutput(Broker broker, JobSettings settings) {
        this.broker = broker;
        this.topics = settings.topics();
        this.issuer = settings.issuer();
        this.delivery = settings.delivery();
    }

    /** One sink for both topics, so that one transaction holds a warning and that it stands. */
    @Override
    public void warnings(DataStream<Warning> warnings, DataStream<String> closed) {
        FlatMapFunction<Warning, AlertLine> both =
                (warning, out) -> AlertLine.of(warning).forEach(out::collect);
        DataStream<AlertLine> told =
                warnings.flatMap(both, Forms.ALERT_LINE).name("warning-lines").uid("warning-lines");
        DataStream<AlertLine> over = closed.map(AlertLine::over, Forms.ALERT_LINE)
                .name("closed-lines")
                .uid("closed-lines");
        write("warnings", told.union(over), alerts());
        if (topics.cap()) {
            write("warnings-cap", warnings, caps());
        }
    }

    /** Few ask for it: most care for what was told, and find the rest inside that. */
    @Override
    public void untold(DataStream<Warning> incidents) {
        if (topics.untold()) {
            write("warnings-untold", incidents, untold());
        }
    }

    private OutSchema<Warning> untold() {
        String topic = topics.warningsUntold();
        String sender = issuer.sender();
        String status = issuer.status();
        return new OutSchema<>(
                List.of(topic), warning -> OutRecord.untold(warning, topic, new WarningContext(sender, status)));
    }

    /** Tasks get names and texts: the records around them are not serializable. */
    private OutSchema<AlertLine> alerts() {
        String prefix = topics.prefix();
        String sender = issuer.sender();
        String status = issuer.status();
        return new OutSchema<>(
                List.of(topics.warnings(), topics.warningsState()),
                line -> OutRecord.of(line, new TopicNames(prefix), new WarningContext(sender, status)));
    }

    private OutSchema<Warning> caps() {
        String prefix = topics.prefix();
        String sender = issuer.sender();
        String status = issuer.status();
        return new OutSchema<>(
                List.of(topics.warningsCap()),
                warning -> OutRecord.cap(warning, new TopicNames(prefix), new WarningContext(sender, status)));
    }

    @Override
    public StandingWarnings standing() {
        return new KafkaStandingWarnings(broker, topics.warningsState());
    }

    @Override
    public void withheld(DataStream<Withheld> facts) {
        write("withheld", facts, schema(topics.withheld(), OutRecord::of));
    }

    @Override
    public void signals(DataStream<SignalChange> signals) {
        write("signals", signals, schema(topics.signals(), OutRecord::of));
    }

    @Override
    public void scores(DataStream<ScoreChange> scores) {
        write("scores", scores, schema(topics.scores(), OutRecord::of));
    }

    @Override
    public void rejects(DataStream<Reject> rejects) {
        write("rejects", rejects, schema(topics.rejects(), OutRecord::of));
    }

    @Override
    public void health(DataStream<Health> health) {
        sink(
                "health",
                health,
                atLeastOnce(this.<Health>schema(topics.health(), OutRecord::of)).build());
    }

    /** How a result becomes a record of a topic. */
    @FunctionalInterface
    private interface Plain<T> extends Serializable {
        OutRecord write(T result, String topic, WarningContext context);
    }

    private <T> OutSchema<T> schema(String topic, Plain<T> plain) {
        String sender = issuer.sender();
        String status = issuer.status();
        return new OutSchema<>(
                List.of(topic), result -> plain.write(result, topic, new WarningContext(sender, status)));
    }

    @Override
    public QuarantineDesk quarantine() {
        return new KafkaQuarantineDesk(broker, topics.prefix());
    }

    private <T> void write(String word, DataStream<T> results, OutSchema<T> schema) {
        KafkaSinkBuilder<T> builder = atLeastOnce(schema);
        sink(word, results, (delivery.exactlyOnce() ? exactlyOnce(word, builder) : builder).build());
    }

    private <T> KafkaSinkBuilder<T> atLeastOnce(OutSchema<T> schema) {
        return KafkaSink.<T>builder()
                .setKafkaProducerConfig(KafkaInput.connection(broker))
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setProperty(ProducerConfig.ACKS_CONFIG, "all")
                .setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true")
                .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
                .setRecordSerializer(schema);
    }

    /** The ids of transactions are the same in every run: only so can one find what the run before it left open. */
    private <T> KafkaSinkBuilder<T> exactlyOnce(String word, KafkaSinkBuilder<T> builder) {
        String timeout = Long.toString(delivery.transactionTimeout().toMillis());
        return builder.setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(topics.prefix() + word)
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeout);
    }

    private static <T> void sink(String word, DataStream<T> results, KafkaSink<T> sink) {
        results.sinkTo(sink).name(word + "-topic").uid(word + "-topic");
    }
}
