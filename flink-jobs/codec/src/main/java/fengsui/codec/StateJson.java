package fengsui.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fengsui.device.SupplyNews;
import fengsui.order.ModeOrder;
import fengsui.order.Order;
import fengsui.order.Silence;
import fengsui.risk.Measure;
import fengsui.warning.DeskInput;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Records of low rate in the job's state and between its operators: signals, scores, clues, warnings, incident books.
 * What is read equals what was written. Not a public format: see {@link WarningJson} and its neighbours. Thread-safe.
 */
public final class StateJson {

    private static final JsonMapper MAPPER = plain(JsonMapper.builder()).build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Measure.Numeric.class, name = "number"),
        @JsonSubTypes.Type(value = Measure.Text.class, name = "text")
    })
    private interface NamedMeasure {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DeskInput.OfSignal.class, name = "signal"),
        @JsonSubTypes.Type(value = DeskInput.OfScore.class, name = "score"),
        @JsonSubTypes.Type(value = DeskInput.OfAnswer.class, name = "answer")
    })
    private interface NamedInput {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SupplyNews.OfSource.class, name = "source"),
        @JsonSubTypes.Type(value = SupplyNews.OfFeed.class, name = "feed")
    })
    private interface NamedNews {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ModeOrder.class, name = "mode"),
        @JsonSubTypes.Type(value = Silence.class, name = "silence")
    })
    private interface NamedOrder {}

    private StateJson() {}

    /** With nothing said of a record but its fields. */
    static <B extends MapperBuilder<?, B>> B plain(B mapper) {
        return mapper.visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                // State outlives versions: what a newer one wrote besides is no error.
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addMixIn(Measure.class, NamedMeasure.class)
                .addMixIn(DeskInput.class, NamedInput.class)
                .addMixIn(SupplyNews.class, NamedNews.class)
                .addMixIn(Order.class, NamedOrder.class);
    }

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
     * Reads what {@link #write} wrote.
     *
     * @throws UncheckedIOException where {@code bytes} are not what {@link #write} made of a {@code type}
     */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (IOException e) {
            throw new UncheckedIOException("not a " + type.getName(), e);
        }
    }
}
