package fengsui.job;

import fengsui.codec.Intake;
import fengsui.codec.Problem;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.codec.privacy.KeyPlace;
import fengsui.event.Position;
import fengsui.job.wire.Forms;
import fengsui.job.wire.Taken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Takes records in where Kafka's partitions are still apart, so that each has its own clock. */
@SuppressWarnings("NullAway.Init") // Flink calls open before anything else
final class RecordSchema implements KafkaRecordDeserializationSchema<Taken> {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> files;
    private final KeyPlace keys;
    private transient RecordDecoder decoder;

    RecordSchema(RuleBundle rules, KeyPlace keys) {
        this.files = new TreeMap<>(rules.files());
        this.keys = keys;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) throws BadKeyFile {
        // What is wrong with a feed's file is told by the rules operator, once.
        List<Problem> told = new ArrayList<>();
        decoder = Feeds.load(new RuleBundle(files), told).decoder(keys.open());
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Taken> out) {
        Position position = new Position(record.topic(), record.partition(), record.offset());
        Intake outcome = decoder.decode(new RawRecord(position, record.timestamp(), feedOf(record), record.value()));
        out.collect(new Taken(position, outcome));
    }

    private static @Nullable String feedOf(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(RawRecord.FEED_HEADER);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public TypeInformation<Taken> getProducedType() {
        return Forms.TAKEN;
    }
}
