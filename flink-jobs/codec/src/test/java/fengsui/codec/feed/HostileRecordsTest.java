package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.CanonicalEventJson;
import fengsui.codec.EventRow;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RejectJson;
import fengsui.codec.WarningContext;
import fengsui.event.SafetyEvent;
import fengsui.testkit.RandomEvents;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a record holds, the decoder answers, and what it makes can be written on. */
class HostileRecordsTest {

    private static final String[] PIECES = {
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\\",
        "\\u0000",
        "\\ud800",
        "null",
        "NaN",
        "1e999",
        "-0",
        "\n",
        "\r",
        "\u0000",
        "\ufeff",
        "\u202e",
        "é",
        "燃",
        "=cmd()",
        "<!ENTITY x",
        "0000-01-01T00:00:00Z",
        ",,,,",
        "-",
        " "
    };

    private static final String CALL =
            "40.15,-75.35,\"A; B\",19401,EMS: FALL VICTIM,2016-01-05 14:30:00,LOWER MERION,SOME ST,1";
    private static final String AIR = "1,2013,3,1,0,4,8.5,NA,7,300,77,-0.7,1023,-18.8,0,NNW,4.4,Dongsi";

    private enum Outcome {
        DECODED,
        REJECTED,
        FILTERED
    }

    private final Random random = new Random(51);
    private final RecordDecoder decoder = ShippedFeedsTest.shipped().decoder();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    @Test
    void whenCanonicalRecordsAreDamaged_thenEachHasOneOutcome() throws IOException {
        for (SafetyEvent event : new RandomEvents(52).stream(5_000).toList()) {
            decode(null, damaged(CanonicalEventJson.write(event)));
        }
        assertThat(outcomes).containsKeys(Outcome.DECODED, Outcome.REJECTED).doesNotContainKey(Outcome.FILTERED);
    }

    @Test
    void whenCallsAreDamaged_thenEachHasOneOutcome() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            decode("montgomery911", damaged(CALL.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(outcomes).containsKeys(Outcome.DECODED, Outcome.REJECTED);
    }

    @Test
    void whenReadingsOfAirAreDamaged_thenEachHasOneOutcome() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            decode("beijing-air", damaged(AIR.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(outcomes).containsKeys(Outcome.DECODED, Outcome.REJECTED);
    }

    @Test
    void whenBytesAreRandom_thenEachHasOneOutcome() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            for (String feed : List.of("canonical", "montgomery911", "beijing-air", "nobody")) {
                decode(feed, bytes);
            }
        }
        assertThat(outcomes).containsOnlyKeys(Outcome.REJECTED);
    }

    /** One to four edits: bytes changed, cut out, doubled, or replaced by something with a meaning. */
    private byte[] damaged(byte[] good) {
        String text = new String(good, StandardCharsets.UTF_8);
        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(4));
            text = text.substring(0, from) + middle(text.substring(from, to)) + text.substring(to);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String middle(String cut) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> cut + cut;
            case 2 -> Character.toString('0' + random.nextInt(10));
            default -> PIECES[random.nextInt(PIECES.length)];
        };
    }

    private void decode(@Nullable String feed, byte[] value) throws IOException {
        Intake intake = decoder.decode(new RawRecord(Records.POSITION, RandomEvents.START, feed, value));
        if (intake instanceof Intake.Decoded decoded) {
            assertThat(decoded.events()).isNotEmpty();
            for (SafetyEvent event : decoded.events()) {
                EventRow.write(event, new DataOutputStream(new ByteArrayOutputStream()));
            }
        }
        if (intake instanceof Intake.Rejected rejected) {
            assertThat(RejectJson.write(rejected.reject(), new WarningContext("fengsui", "Test")))
                    .isNotEmpty();
        }
        outcomes.merge(outcome(intake), 1, Integer::sum);
    }

    private static Outcome outcome(Intake intake) {
        return intake instanceof Intake.Decoded
                ? Outcome.DECODED
                : intake instanceof Intake.Rejected ? Outcome.REJECTED : Outcome.FILTERED;
    }
}
