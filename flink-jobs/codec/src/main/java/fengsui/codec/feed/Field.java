package fengsui.codec.feed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of the canonical form; a mapping fills the same ones. */
enum Field {
    EVENT_ID("eventId", Shape.NAME),
    KIND("kind", Shape.WORD),
    TYPE("type", Shape.WORD),
    FEED("feed", Shape.WORD),
    SOURCE_ID("sourceId", Shape.NAME),
    OCCURRED_AT("occurredAt", Shape.TIME),
    RECEIVED_AT("receivedAt", Shape.TIME),
    /** The code of an area of any level, where the record does not say which level it is. */
    AREA("area", Shape.NAME),
    GRID("grid", Shape.NAME),
    COMMUNITY("community", Shape.NAME),
    STREET("street", Shape.NAME),
    DISTRICT("district", Shape.NAME),
    CITY("city", Shape.NAME),
    LON("lon", Shape.NUMBER),
    LAT("lat", Shape.NUMBER),
    CONFIDENCE("confidence", Shape.NUMBER),
    REPORTED_PRIORITY("reportedPriority", Shape.NUMBER),
    QUALITY("quality", Shape.NUMBER),
    PROPERTY("property", Shape.WORD),
    VALUE("value", Shape.NUMBER),
    UNIT("unit", Shape.WORD),
    MIN("min", Shape.NUMBER),
    MAX("max", Shape.NUMBER),
    LABEL("label", Shape.WORD),
    CHANNEL("channel", Shape.WORD),
    MEDIA_URI("mediaUri", Shape.LINK),
    BBOX("bbox", Shape.WORD),
    ALGORITHM("algorithm", Shape.NAME),
    CATEGORY("category", Shape.WORD),
    KEYWORDS("keywords", Shape.WORDS),
    CALLER_TOKEN("callerToken", Shape.TOKEN),
    TICKET("ticket", Shape.NAME),
    STATE("state", Shape.WORD);

    /** What a field may hold. Words are codes and labels: no spaces, so that no sentence about a person fits in. */
    enum Shape {
        WORD("one word of at most 64 characters"),
        NAME("a text of 1 to 256 characters without control characters"),
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

    /** A hash map: looked up for every name of every record, it is twice as fast as an immutable one. Never changed. */
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
