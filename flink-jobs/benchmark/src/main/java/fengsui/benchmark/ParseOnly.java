package fengsui.benchmark;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import fengsui.event.Position;
import fengsui.topics.TopicNames;
import java.util.ArrayList;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Kafka, parse, discard: what any job that reads these records has to pay. */
record ParseOnly(String bootstrap, TopicNames topics, RuleBundle rules) implements Variant {

    @Override
    public String name() {
        return "parse";
    }

    @Override
    public String about() {
        return "Kafka, parse, discard";
    }

    @Override
    public void build(StreamExecutionEnvironment env) {
        env.getConfig().enableObjectReuse();
        KafkaSource<Boolean> source = KafkaSource.<Boolean>builder()
                .setBootstrapServers(bootstrap)
                .setTopics(topics.inputs())
                .setGroupId("benchmark")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setBounded(OffsetsInitializer.latest())
                .setDeserializer(new Parsing(rules))
                .build();
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "records").sinkTo(new DiscardingSink<>());
    }

    @SuppressWarnings("NullAway.Init") // Flink calls open before anything else
    private static final class Parsing implements KafkaRecordDeserializationSchema<Boolean> {

        private static final long serialVersionUID = 1L;

        private final TreeMap<String, String> files;
        private transient RecordDecoder decoder;

        Parsing(RuleBundle rules) {
            this.files = new TreeMap<>(rules.files());
        }

        @Override
        public void open(DeserializationSchema.InitializationContext context) {
            decoder = Feeds.load(new RuleBundle(files), new ArrayList<>()).decoder();
        }

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Boolean> out) {
            Position position = new Position(record.topic(), record.partition(), record.offset());
            Intake intake = decoder.decode(new RawRecord(position, record.timestamp(), null, record.value()));
            if (intake instanceof Intake.Rejected rejected) {
                throw new IllegalStateException("refused: " + rejected.reject());
            }
            out.collect(Boolean.TRUE);
        }

        @Override
        public TypeInformation<Boolean> getProducedType() {
            return Types.BOOLEAN;
        }
    }
}
