package fengsui.job;

import fengsui.codec.ControlJson;
import fengsui.codec.OrderJson;
import fengsui.codec.QuarantineJson;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Forms;
import fengsui.job.wire.OrderGiven;
import fengsui.job.wire.TakenOut;
import fengsui.job.wire.Unreadable;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records of the control topic. One that says nothing is passed on as such. */
final class ControlSchema implements KafkaRecordDeserializationSchema<ControlRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<ControlRecord> out) {
        out.collect(read(record));
    }

    private static ControlRecord read(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            return unreadable(RejectReason.EMPTY, record, "a record without a value");
        }
        try {
            return read(value, position(record));
        } catch (IOException e) {
            String what = OrderJson.is(value) ? "not an order: " : "not a rule set: ";
            return unreadable(RejectReason.MALFORMED, record, what + e.getMessage());
        }
    }

    private static ControlRecord read(byte[] value, Position position) throws IOException {
        if (OrderJson.is(value)) {
            return new OrderGiven(position, OrderJson.read(value));
        }
        return QuarantineJson.is(value)
                ? new TakenOut(position.offset(), QuarantineJson.read(value))
                : Edition.published(position.offset(), ControlJson.read(value));
    }

    private static Position position(ConsumerRecord<?, ?> record) {
        return new Position(record.topic(), record.partition(), record.offset());
    }

    private static Unreadable unreadable(RejectReason reason, ConsumerRecord<?, ?> record, String detail) {
        return new Unreadable(new Reject(reason, position(record), null, detail));
    }

    @Override
    public TypeInformation<ControlRecord> getProducedType() {
        return Forms.CONTROL;
    }
}
