package fengsui.codec.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes come, no exception leaves intake. Plays the samples; with {@code JAZZER_FUZZ=1} in the environment it goes
 * on from them for half a minute, as the profile {@code fuzz} does.
 */
@SuppressWarnings("NullAway.Init") // JUnit calls open before anything else
class FeedFuzzTest {

    private static final List<String> FEEDS =
            ShippedFeedsTest.shipped().names().stream().sorted().toList();

    private RecordDecoder decoder;

    @BeforeEach
    void open() {
        decoder = ShippedFeedsTest.shipped().decoder();
    }

    /** The samples, each after a byte that says which feed it is of. */
    static Stream<Arguments> samples() {
        return Sample.all().stream().map(sample -> {
            byte[] value = sample.bytes(sample.text());
            byte[] seed = new byte[value.length + 1];
            seed[0] = (byte) FEEDS.indexOf(sample.feed());
            System.arraycopy(value, 0, seed, 1, value.length);
            return Arguments.of(seed);
        });
    }

    @MethodSource("samples")
    @FuzzTest(maxDuration = "30s")
    void whenAnyBytesCome_thenTheyHaveOneOutcome(byte[] bytes) {
        if (bytes.length > 0) {
            byte[] value = Arrays.copyOfRange(bytes, 1, bytes.length);
            String feed = FEEDS.get(Math.floorMod(bytes[0], FEEDS.size()));
            decoder.decode(new RawRecord(Records.POSITION, 1_780_243_200_000L, feed, value));
        }
    }
}
