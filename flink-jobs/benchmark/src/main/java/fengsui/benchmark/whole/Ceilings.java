package fengsui.benchmark.whole;

import fengsui.benchmark.job.JobVariant;
import fengsui.codec.RuleBundle;
import fengsui.job.JobSettings;
import fengsui.job.KafkaStages;
import fengsui.topics.Broker;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * What this machine can do at most: jobs that read all of the records and do little or nothing with them. None has a line of
 * the job in it, but for the last, which stops where the job has decoded and checked its events.
 */
final class Ceilings {

    static final String BYTES = "bytes";
    static final String PARSED = "parsed";
    static final String KEYED = "keyed";
    static final String DECODED = "decoded";

    private final Broker broker;
    private final JobSettings settings;
    private final RuleBundle rules;

    Ceilings(Broker broker, JobSettings settings, RuleBundle rules) {
        this.broker = broker;
        this.settings = settings;
        this.rules = rules;
    }

    JobVariant parsed() {
        return new JobVariant(PARSED, env -> discard(open(env, new PlainRowSchema())));
    }

    List<JobVariant> all() {
        MapFunction<PlainRow, byte[]> pack = PlainRow::packed;
        return List.of(
                new JobVariant(BYTES, env -> discard(open(env, new BytesSchema()))),
                parsed(),
                new JobVariant(
                        KEYED,
                        env -> discard(open(env, new PlainRowSchema())
                                .map(pack, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                                .keyBy(PlainRow::gridOf, Types.INT))),
                new JobVariant(DECODED, this::decoded));
    }

    private void decoded(StreamExecutionEnvironment env) {
        env.getConfig().enableObjectReuse();
        discard(new KafkaStages(broker, settings, Boundedness.BOUNDED)
                .ends()
                .input()
                .open(env, rules, settings));
    }

    private <T> DataStream<T> open(StreamExecutionEnvironment env, KafkaRecordDeserializationSchema<T> schema) {
        env.getConfig().enableObjectReuse();
        Properties connection = new Properties();
        connection.putAll(broker.connection());
        KafkaSource<T> source = KafkaSource.<T>builder()
                .setProperties(connection)
                .setTopics(settings.topics().inputs())
                .setGroupId("benchmark")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setDeserializer(schema)
                .build();
        return env.fromSource(source, WatermarkStrategy.noWatermarks(), "records");
    }

    private static void discard(DataStream<?> results) {
        results.sinkTo(new DiscardingSink<>());
    }
}
