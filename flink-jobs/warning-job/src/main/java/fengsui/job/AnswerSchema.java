package fengsui.job;

import fengsui.codec.answer.AnswerJson;
import fengsui.codec.answer.AnswerRecord;
import fengsui.event.Position;
import fengsui.job.wire.Forms;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records of the topic of answers. One that is no answer is passed on as such. */
final class AnswerSchema implements KafkaRecordDeserializationSchema<AnswerRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<AnswerRecord> out) {
        Position position = new Position(record.topic(), record.partition(), record.offset());
        out.collect(AnswerJson.read(record.value(), position));
    }

    @Override
    public TypeInformation<AnswerRecord> getProducedType() {
        return Forms.ANSWER_RECORD;
    }
}
