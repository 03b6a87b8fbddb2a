package fengsui.console.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fengsui.codec.UtcText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one line tells.
 *
 * @param time by the clock of this machine, epoch milliseconds
 * @param by the account, which is an office or a call sign and never a person
 * @param about further fields, in their order
 */
public record AuditEntry(What what, long time, String by, Map<String, String> about) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What happened. */
    public enum What {
        /** An answer is about to be written to the topic. */
        ANSWER("answer"),
        /** A silence is about to be ordered. */
        SILENCE("silence"),
        /** The broker did not say that it has what the line before was about: it may have it all the same. */
        UNCONFIRMED("unconfirmed"),
        /** The machine had stopped while a line was written. Of half a line, what it was about was never done. */
        RESUMED("resumed");

        private final String label;

        What(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public AuditEntry {
        about = new LinkedHashMap<>(about);
    }

    /** The fields without the braces around them, on one line. */
    String fields() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("time", UtcText.of(time));
            json.writeStringField("by", by);
            json.writeStringField("what", what.label());
            for (Map.Entry<String, String> field : about.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.toString().substring(1, text.toString().length() - 1);
    }
}
