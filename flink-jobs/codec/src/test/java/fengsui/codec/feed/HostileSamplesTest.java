package fengsui.codec.feed;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.EventRow;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RejectReason;
import fengsui.event.SafetyEvent;
import fengsui.testkit.RandomEvents;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done to a record on purpose or by accident never leaves intake as an exception. */
class HostileSamplesTest {

    private static final int TRIES = 3_000;

    private static final String[] PIECES = {
        "\"",
        "<",
        ">",
        "</",
        "/>",
        "&",
        "&x;",
        "&#0;",
        "&#xD800;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "<?xml?>",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\\ud800",
        "\\u0000",
        "\u0000",
        "\u202e",
        "\ufeff",
        "1e400",
        "-1e400",
        "NaN",
        "=1+cmd|' /C calc'!A0",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2016-12-31T23:59:60Z",
        "2016-03-13 02:30:00",
        "null",
        "true",
        "[[",
    };

    private final Random random = new Random(53);
    private final RecordDecoder decoder = ShippedFeedsTest.shipped().decoder();

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whenASampleIsDamaged_thenItHasOneOutcome(Sample sample) throws IOException {
        int decoded = 0;
        for (int i = 0; i < TRIES; i++) {
            Intake intake = decode(sample.feed(), damaged(sample));
            decoded += intake instanceof Intake.Decoded ? 1 : 0;
        }
        assertThat(decoded).isBetween(1, TRIES - 1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whenASampleIsCutOff_thenItIsMalformed(Sample sample) throws IOException {
        byte[] whole = sample.bytes(sample.text().strip());
        for (int end = 1; end < whole.length; end += 7) {
            Intake intake = decode(sample.feed(), Arrays.copyOf(whole, end));
            assertThat(intake).as("%s bytes", end).isInstanceOf(Intake.Rejected.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'xx'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;]><a>&y;</a>",
                "<a>",
                "<a></b>",
                "<a b='1' b='2'/>",
                "<a/><a/>",
                "<a>\u0001</a>",
                "no xml",
            })
    void whenXmlIsNotPlain_thenItIsMalformed(String text) throws IOException {
        assertThat(rejected("gb28181-alarm", text)).isEqualTo(RejectReason.MALFORMED);
    }

    @Test
    void whenXmlIsDeepOrWide_thenItIsTooLarge() throws IOException {
        assertThat(rejected("onvif", "<a>".repeat(10_000) + "</a>".repeat(10_000)))
                .isEqualTo(RejectReason.TOO_LARGE);
        assertThat(rejected("onvif", "<a b='" + "x".repeat(70_000) + "'/>")).isEqualTo(RejectReason.TOO_LARGE);
    }

    @Test
    void whenACellIsAFormula_thenItIsATextLikeAnyOther() throws IOException {
        String row = "=cmd|' /C calc'!A0,2013,3,1,0,4,8.5,NA,7,300,77,-0.7,1023,-18.8,0,NNW,4.4,Dongsi";
        assertThat(decode("beijing-air", row.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Intake.Decoded.class);
        assertThat(rejected("beijing-air", row.replace("8.5", "=1+1"))).isEqualTo(RejectReason.BAD_VALUE);
        assertThat(rejected("beijing-air", row.replace("8.5", "1e400"))).isEqualTo(RejectReason.BAD_VALUE);
    }

    private RejectReason rejected(String feed, String text) throws IOException {
        Intake intake = decode(feed, text.getBytes(StandardCharsets.UTF_8));
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        return ((Intake.Rejected) intake).reject().reason();
    }

    private byte[] damaged(Sample sample) {
        StringBuilder text = new StringBuilder(sample.text());
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(6));
            text.replace(from, to, random.nextBoolean() ? "" : PIECES[random.nextInt(PIECES.length)]);
        }
        byte[] bytes = sample.bytes(text.toString());
        if (random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private Intake decode(String feed, byte[] value) throws IOException {
        Intake intake = decoder.decode(new RawRecord(Records.POSITION, RandomEvents.START, feed, value));
        if (intake instanceof Intake.Decoded decoded) {
            assertThat(decoded.events()).isNotEmpty();
            for (SafetyEvent event : decoded.events()) {
                EventRow.write(event, new DataOutputStream(new ByteArrayOutputStream()));
            }
        }
        return intake;
    }
}
