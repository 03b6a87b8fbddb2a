package fengsui.codec.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.event.Position;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes an answer of bytes from outside, which may be anything. */
final class AnswerReader {

    private static final ObjectReader JSON = JsonMapper.builder(factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private AnswerReader() {}

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(AnswerJson.MAX_BYTES)
                        .maxNestingDepth(8)
                        .maxNameLength(256)
                        .maxNumberLength(64)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                // Names from outside must not fill the table of interned strings.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    static AnswerRecord read(byte @Nullable [] record, Position position) {
        if (record == null || record.length == 0) {
            return unusable(RejectReason.EMPTY, position, "a record without a value: expected an answer as JSON");
        }
        if (record.length > AnswerJson.MAX_BYTES) {
            return unusable(
                    RejectReason.TOO_LARGE, position, "a record of more than " + AnswerJson.MAX_BYTES + " bytes");
        }
        try {
            return read(JSON.readTree(record), position);
        } catch (StreamConstraintsException e) {
            return unusable(RejectReason.TOO_LARGE, position, "nested more than 8 deep, or a name or number too long");
        } catch (JsonProcessingException e) {
            return unusable(RejectReason.MALFORMED, position, "not JSON, or a name that comes twice" + place(e));
        } catch (IOException e) {
            return unusable(RejectReason.MALFORMED, position, "no text in UTF-8");
        }
    }

    private static AnswerRecord read(JsonNode root, Position position) {
        if (!root.isObject()) {
            return unusable(RejectReason.MALFORMED, position, "expected one JSON object");
        }
        AnswerChecks checks = new AnswerChecks(root);
        return checks.firstReason()
                .<AnswerRecord>map(reason -> unusable(reason, position, checks.detail()))
                .orElseGet(() -> new AnswerRecord.Usable(position, checks.answer(position)));
    }

    /** The parser's own words quote the record. */
    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static AnswerRecord unusable(RejectReason reason, Position position, String detail) {
        return new AnswerRecord.Unusable(new Reject(reason, position, null, detail));
    }
}
