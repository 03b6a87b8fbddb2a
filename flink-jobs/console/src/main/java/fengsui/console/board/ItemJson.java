package fengsui.console.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fengsui.answer.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One incident as pages get it, in one line. */
final class ItemJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private static final byte[] RECORD = ",\"record\":".getBytes(StandardCharsets.UTF_8);

    private ItemJson() {}

    static byte[] of(Standing standing, long clock) {
        byte[] head = head(standing, clock);
        byte[] record = standing.last().json();
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length + RECORD.length + record.length);
        // Instead of the brace that ends it.
        all.write(head, 0, head.length - 1);
        all.writeBytes(RECORD);
        all.writeBytes(record);
        all.write('}');
        return all.toByteArray();
    }

    private static byte[] head(Standing standing, long clock) {
        Told last = standing.last();
        Place place = last.place();
        ObjectNode item = MAPPER.createObjectNode()
                .put("id", last.incidentId())
                .put("position", place == null ? null : place.toString())
                .put("first", standing.first())
                .put("changed", last.times().sent())
                .put("state", name(standing.state(clock)));
        ArrayNode then = item.putArray("then");
        standing.stepsAfter(clock)
                .forEach(step -> then.addObject().put("from", step.from()).put("state", name(step.state())));
        item.set("answer", answer(standing));
        try {
            return MAPPER.writeValueAsBytes(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always written", e);
        }
    }

    private static String name(Standing.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** What was answered last, whether the job has told of it or not; {@code null} where nothing was. */
    private static @Nullable ObjectNode answer(Standing standing) {
        Told.Heard heard = standing.last().heard();
        String id = standing.answer().map(given -> given.answer().answerId()).orElse(null);
        if (standing.pending().isPresent()) {
            Answer answer = standing.pending().get().answer();
            return node(id, answer.kind().label(), answer.by(), answer.time(), answer.caseNumber())
                    .put("pending", true);
        }
        return heard == null
                ? null
                : node(id, heard.state(), heard.by(), heard.at(), heard.caseNumber())
                        .put("pending", false);
    }

    private static ObjectNode node(@Nullable String id, String state, String by, long at, @Nullable String caseNumber) {
        return MAPPER.createObjectNode()
                .put("id", id)
                .put("state", state)
                .put("by", by)
                .put("at", at)
                .put("caseNumber", caseNumber);
    }
}
