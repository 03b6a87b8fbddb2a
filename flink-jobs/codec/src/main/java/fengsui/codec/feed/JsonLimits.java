package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** The one way in which JSON from outside is read. */
final class JsonLimits {

    static final int MAX_STRING = 64 << 10;

    static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxDocumentLength(FeedDecoder.MAX_BYTES)
            .maxNestingDepth(32)
            .maxStringLength(MAX_STRING)
            .maxNameLength(256)
            .maxNumberLength(64)
            .build();

    private JsonLimits() {}

    /** For trees: a name that is repeated in an object is an error. */
    static JsonFactory factory() {
        return streaming().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    }

    /** For who looks after repeated names itself, at a fraction of the cost. */
    static JsonFactoryBuilder streaming() {
        return (JsonFactoryBuilder) JsonFactory.builder()
                .streamReadConstraints(CONSTRAINTS)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                // Names from outside must not fill the table of interned strings.
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION);
    }
}
