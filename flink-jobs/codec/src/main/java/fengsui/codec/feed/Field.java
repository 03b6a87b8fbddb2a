package fengsui.codec.feed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of the canonical form; a mapping fills the same ones. */
enum Field {
    EVENT_ID("eventId", Shape.ID),
    KIND("kind", Shape.WORD),
    TYPE("type", Shape.WORD),
    FEED("feed", Shape.WORD),
    SOURCE_ID("sourceId", Shape.ID),
    OCCURRED_AT("occurredAt", Shape.TIME),
    RECEIVED_AT("receivedAt", Shape.TIME),
    /** The code of an area of any level, where the record does not say which level it is. */
    AREA("area", Shape.WORD),
    GRID("grid", Shape.WORD),
    COMMUNITY("community", Shape.WORD),
    STREET("street", Shape.WORD),
    DISTRICT("district", Shape.WORD),
    CITY("city", Shape.WORD),
    LON("lon", Shape.NUMBER),
    LAT("lat", Shape.NUMBER),
    CONFIDENCE("confidence", Shape.NUMBER),
    REPORTED_PRIORITY("reportedPriority", Shape.NUMBER),
    QUALITY("quality", Shape.NUMBER),
    PROPERTY("property", Shape.WORD),
    VALUE("value", Shape.NUMBER),
    UNIT("unit", Shape.UNIT),
    MIN("min", Shape.NUMBER),
    MAX("max", Shape.NUMBER),
    LABEL("label", Shape.WORD),
    CHANNEL("channel", Shape.WORD),
    MEDIA_URI("mediaUri", Shape.LINK),
    BBOX("bbox", Shape.WORD),
    ALGORITHM("algorithm", Shape.TAG),
    CATEGORY("category", Shape.WORD),
    KEYWORDS("keywords", Shape.WORDS),
    CALLER_TOKEN("callerToken", Shape.TOKEN),
    TICKET("ticket", Shape.ID),
    STATE("state", Shape.WORD);

    /**
     * What a field may hold. Words are codes and labels: ASCII without spaces, so that no sentence about a person fits
     * in, and no Chinese name. What an id says too much becomes a pseudonym; what a tag or a link does is dropped.
     */
    enum Shape {
        WORD("one word of at most 64 ASCII characters, no number of a person"),
        ID(
                "a text of 1 to 256 characters without control characters; with a person's data in it, only where there are keys"),
        UNIT("a unit of at most 16 characters"),
        TAG("one word of at most 256 characters"),
        TOKEN("a pseudonym: one word that is not a number"),
        LINK("a URI of at most 2048 characters"),
        NUMBER("a finite number"),
        TIME("ISO 8601 with an offset, or epoch milliseconds"),
        WORDS("a list of at most 64 words");

        private final String expected;

        Shape(String expected) {
            this.expected = expected;
        }
    }

    /** Never changed. */
    private static final Map<String, Field> BY_LABEL = byLabel();

    private final String label;
    private final Shape shape;

    Field(String label, Shape shape) {
        this.label = label;
        this.shape = shape;
    }

    private static Map<String, Field> byLabel() {
        Map<String, Field> fields = new HashMap<>();
        for (Field field : values()) {
            fields.put(field.label, field);
        }
        return fields;
    }

    static @Nullable Field of(String label) {
        return BY_LABEL.get(label);
    }

    /** All of them, for one reader. */
    static Names<Field> names() {
        Names<Field> names = new Names<>();
        for (Field field : values()) {
            names.put(field.label, field);
        }
        return names;
    }

    String label() {
        return label;
    }

    Shape shape() {
        return shape;
    }

    /** Whether it names an area; the five levels stand in an object of their own. */
    boolean isArea() {
        return compareTo(AREA) >= 0 && compareTo(CITY) <= 0;
    }

    /** For a reject's detail. */
    String expected() {
        return label + ": expected " + shape.expected;
    }
}
