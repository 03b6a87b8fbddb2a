package fengsui.benchmark.whole;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records with Jackson's streaming parser and believes every word. */
@SuppressWarnings("NullAway.Init") // Flink calls open before anything else
final class PlainRowSchema implements KafkaRecordDeserializationSchema<PlainRow> {

    private static final long serialVersionUID = 1L;

    private transient JsonFactory jackson;

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        jackson = new JsonFactory();
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<PlainRow> out) throws IOException {
        out.collect(PlainRow.read(jackson, record.value()));
    }

    /** Only ever handed on within a chain, by reference. */
    @Override
    public TypeInformation<PlainRow> getProducedType() {
        return Types.GENERIC(PlainRow.class);
    }
}
