package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.area.Level;
import fengsui.event.EventHeader;
import fengsui.event.HotlineCall;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.testkit.RandomEvents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The array forms ({@link RowOutput}, {@link RowInput}) against the JDK's streams. */
class ScopedRowTest {

    private static final List<Level> LEVELS = List.of(Level.values());

    @Test
    void whenRowsAreWrittenIntoAnArray_thenTheBytesAreThoseOfAStream() throws IOException {
        RowOutput out = new RowOutput();
        for (ScopedEvent row : rows(21, 2000)) {
            out.clear();
            ScopedRow.write(row, out);
            assertThat(bytes(out)).isEqualTo(streamed(row));
        }
    }

    @Test
    void whenRowsAreReadFromAnArray_thenTheyAreThoseOfAStreamAndNothingIsLeft() throws IOException {
        List<ScopedEvent> rows = rows(22, 2000);
        RowOutput out = new RowOutput();
        for (ScopedEvent row : rows) {
            ScopedRow.write(row, out);
        }
        byte[] all = bytes(out);
        RowInput in = new RowInput().over(all, 0, all.length);
        DataInputStream stream = new DataInputStream(new ByteArrayInputStream(all));
        for (ScopedEvent row : rows) {
            assertThat(ScopedRow.read(in)).isEqualTo(row);
            assertThat(ScopedRow.read(stream)).isEqualTo(row);
        }
        assertThat(in.atEnd()).isTrue();
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void whenTextsAreLongOrOfManyAlphabets_thenTheyComeBackWhole() throws IOException {
        List<String> texts =
                new ArrayList<>(List.of("", "é", "\u0080", "\u007f", "烽燧", "a😀b", "\0", "a".repeat(127) + "é"));
        for (int length : List.of(126, 127, 128, 129, 511, 512, 16_383, 16_384, 40_000)) {
            texts.add("x".repeat(length));
            texts.add("燧".repeat(length));
        }
        for (String text : texts) {
            ScopedEvent row = called(text);
            RowOutput out = new RowOutput();
            ScopedRow.write(row, out);
            byte[] bytes = bytes(out);
            assertThat(bytes).isEqualTo(streamed(row));
            assertThat(ScopedRow.read(new RowInput().over(bytes, 0, bytes.length)))
                    .isEqualTo(row);
        }
    }

    @Test
    void whenARowIsCutShort_thenReadingFailsWithAnIoExceptionEvenIfTheArrayGoesOn() throws IOException {
        RowInput in = new RowInput();
        for (ScopedEvent row : rows(23, 20)) {
            byte[] bytes = streamed(row);
            for (int length = 0; length < bytes.length; length++) {
                in.over(bytes, 0, length);
                assertThatThrownBy(() -> ScopedRow.read(in)).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whenBytesAreRandom_thenReadingFailsInAKnownWay() {
        Random random = new Random(24);
        RowInput in = new RowInput();
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = new byte[3 + random.nextInt(200)];
            random.nextBytes(bytes);
            bytes[0] = (byte) random.nextInt(6);
            bytes[1] = 1;
            bytes[2] = (byte) random.nextInt(3);
            in.over(bytes, 0, bytes.length);
            assertThatThrownBy(() -> ScopedRow.read(in))
                    .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
        }
    }

    @Test
    void whenAnAreaComesAgain_thenItIsTheSameString() throws IOException {
        ScopedEvent row = rows(25, 1).get(0);
        byte[] bytes = streamed(row);
        RowInput in = new RowInput();
        SafetyEvent first = ScopedRow.read(in.over(bytes, 0, bytes.length)).event();
        SafetyEvent second = ScopedRow.read(in.over(bytes, 0, bytes.length)).event();

        assertThat(second).isEqualTo(first).isNotSameAs(first);
        assertThat(second.area().grid()).isSameAs(first.area().grid());
        assertThat(second.sourceId()).isSameAs(first.sourceId());
    }

    @Test
    void whenMoreWordsComeThanAreRemembered_thenEachIsReadRightAllTheSame() throws IOException {
        RowInput in = new RowInput();
        for (int i = 0; i < 30_000; i++) {
            byte[] bytes = ("w" + i % 20_000).getBytes(StandardCharsets.UTF_8);
            assertThat(in.over(bytes, 0, bytes.length).word(bytes.length)).isEqualTo("w" + i % 20_000);
        }
    }

    private static List<ScopedEvent> rows(long seed, int count) {
        Random random = new Random(seed);
        return new RandomEvents(seed)
                .stream(count)
                        .map(event -> new ScopedEvent(LEVELS.get(random.nextInt(5)), event))
                        .toList();
    }

    private static ScopedEvent called(String text) {
        EventHeader header = new RandomEvents(26).call().header();
        return new ScopedEvent(Level.CITY, new HotlineCall(header, "119", text, List.of(text), text, text, text));
    }

    private static byte[] bytes(RowOutput out) {
        byte[] bytes = new byte[out.length()];
        out.copyTo(bytes, 0);
        return bytes;
    }

    private static byte[] streamed(ScopedEvent row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ScopedRow.write(row, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
