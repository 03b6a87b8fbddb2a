package fengsui.console.board;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fengsui.console.board.Told.Heard;
import fengsui.console.board.Told.Times;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads records of the alert topic. What is none must not stop those behind it. */
final class ToldReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ToldReader() {}

    static Optional<Told> of(TopicRecord record) {
        return of(
                record.value(),
                new Place(record.position().partition(), record.position().offset(), record.timestamp()));
    }

    /** Of a topic that has only the newest record of each incident: where on the alert topic that stands is not known. */
    static Optional<Told> newest(TopicRecord record) {
        return of(record.value(), null);
    }

    private static Optional<Told> of(byte @Nullable [] value, @Nullable Place place) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            JsonNode read = MAPPER.readTree(value);
            return read.path("incidentId").isTextual() && read.path("revision").canConvertToInt()
                    ? Optional.of(told(read, place))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Told told(JsonNode read, @Nullable Place place) throws IOException {
        Long sent = time(read, "sent");
        Long expires = time(read, "expires");
        if (sent == null || expires == null) {
            throw new IOException("sent, expires: expected two times");
        }
        return new Told(
                read.path("incidentId").textValue(),
                read.path("revision").intValue(),
                read.path("district").asText(),
                !read.path("msgType").asText().equals("Cancel"),
                new Times(sent, expires, time(read, "ackBy")),
                read.path("escalated").asBoolean(),
                heard(read.path("dispatch")),
                // Written anew: whatever stood there is one line and nothing but JSON.
                MAPPER.writeValueAsBytes(read),
                place);
    }

    private static @Nullable Heard heard(JsonNode dispatch) {
        Long at = time(dispatch, "at");
        return at == null
                ? null
                : new Heard(
                        dispatch.path("state").asText(),
                        at,
                        dispatch.path("by").asText(),
                        dispatch.path("caseNumber").textValue());
    }

    private static @Nullable Long time(JsonNode object, String name) {
        String text = object.path(name).textValue();
        return text == null ? null : Long.valueOf(Instant.parse(text).toEpochMilli());
    }
}
