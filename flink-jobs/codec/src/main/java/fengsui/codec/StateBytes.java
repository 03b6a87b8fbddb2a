package fengsui.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The same records as {@link StateJson} in a third of the bytes, for state of which there is much: Smile, a record as the
 * list of its components, a word that comes again as a reference. What is read equals what was written. Reads what
 * {@link StateJson} wrote as well.
 *
 * <p>A component is known by its place: a new one comes last in its record, and none is taken away. Thread-safe.
 */
public final class StateBytes {

    private static final ObjectMapper MAPPER = StateJson.plain(SmileMapper.builder(SmileFactory.builder()
                    .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
                    .build()))
            .annotationIntrospector(new RecordsAsLists())
            .build();

    private static final class RecordsAsLists extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("NullAway") // null says that nothing is asked for
        public JsonFormat.@Nullable Value findFormat(Annotated of) {
            return of.getRawType().isRecord()
                    ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
                    : super.findFormat(of);
        }
    }

    private StateBytes() {}

    /**
     * The bytes of {@code value}.
     *
     * @throws IllegalArgumentException for a type that is no plain record: a defect of the caller
     */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot write " + value.getClass().getName(), e);
        }
    }

    /**
     * Reads what {@link #write} or {@link StateJson#write} wrote.
     *
     * @throws UncheckedIOException where {@code bytes} are not what either made of a {@code type}
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        if (bytes.length > 0 && bytes[0] == '{') {
            return StateJson.read(bytes, type);
        }
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException("not a " + type.getName(), e);
        }
    }
}
