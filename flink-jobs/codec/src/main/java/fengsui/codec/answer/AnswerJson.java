package fengsui.codec.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fengsui.answer.Answer;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.codec.UtcText;
import fengsui.event.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The record of the topic {@code feedback}; its Kafka key is the incident's id. Thread-safe. */
public final class AnswerJson {

    /** The longest record, in bytes. */
    public static final int MAX_BYTES = 64 << 10;

    /** The longest comment, in characters. */
    public static final int MAX_COMMENT = 4096;

    private static final JsonFactory FACTORY = new JsonFactory();

    private AnswerJson() {}

    public static byte[] write(Answer answer) {
        return write(answer, null);
    }

    /** With a remark, which whoever reads the topic by other means can see. {@link #read} does not keep it. */
    public static byte[] write(Answer answer, @Nullable String comment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            fields(answer, json);
            optional(json, AnswerField.COMMENT, comment);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void fields(Answer answer, JsonGenerator json) throws IOException {
        Rejection rejection = answer.rejection();
        Disposition disposition = answer.disposition();
        optional(json, AnswerField.TYPE, answer.kind().label());
        optional(json, AnswerField.ANSWER_ID, answer.answerId());
        optional(json, AnswerField.INCIDENT_ID, answer.incidentId());
        optional(json, AnswerField.DISTRICT, answer.district());
        optional(json, AnswerField.TIME, UtcText.of(answer.time()));
        optional(json, AnswerField.BY, answer.by());
        optional(json, AnswerField.CASE_NUMBER, answer.caseNumber());
        optional(json, AnswerField.REASON, rejection == null ? null : rejection.label());
        optional(json, AnswerField.DISPOSITION, disposition == null ? null : disposition.label());
    }

    private static void optional(JsonGenerator json, AnswerField field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field.label(), value);
        }
    }

    /** Whatever the bytes are, there is one outcome. What is wrong with them is told all at once, without a value. */
    public static AnswerRecord read(byte @Nullable [] record, Position position) {
        return AnswerReader.read(record, position);
    }
}
