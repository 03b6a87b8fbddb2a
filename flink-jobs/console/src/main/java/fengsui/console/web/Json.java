package fengsui.console.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;

/** Answers as JSON. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** Answers {@code request} with {@code value}: a record, a map, or Jackson's own tree. */
    public static void answer(Context request, Object value) {
        written(request, bytes(value));
    }

    /** Answers {@code request} with what is JSON already. */
    public static void written(Context request, byte[] json) {
        request.contentType("application/json; charset=utf-8").result(json);
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON of " + value.getClass(), e);
        }
    }
}
