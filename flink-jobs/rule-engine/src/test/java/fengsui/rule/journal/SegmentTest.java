package fengsui.rule.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SegmentTest {

    private final Segment segment = saved();

    private static Segment saved() {
        Journal journal = new Journal(area -> 0);
        journal.append(Rows.atGrid("1", 7, "g"), 60_000, false);
        MapStore store = new MapStore();
        journal.save(store);
        return store.stored().get(0).segment();
    }

    @Test
    void whenWritten_thenTheSameIsReadAndNothingIsLeft() throws IOException {
        DataInputStream in = in(written());
        Segment read = Segment.read(in);
        assertThat(read).isEqualTo(segment).hasSameHashCodeAs(segment).isNotSameAs(segment);
        assertThat(read.keepMillis()).isEqualTo(60_000);
        assertThat(read.oldest()).isEqualTo(7);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void whenOlderRowsCome_thenTheSegmentKnowsTheOldest() {
        Journal journal = new Journal(area -> 0);
        MapStore store = new MapStore();
        for (long time : new long[] {7, 3, 5}) {
            journal.append(Rows.atGrid("1", time, "g"), 60_000, false);
            journal.save(store);
        }
        assertThat(store.stored())
                .singleElement()
                .returns(3L, stored -> stored.segment().oldest());
    }

    @Test
    void whenOneByteDiffers_thenItIsAnotherSegment() throws IOException {
        byte[] bytes = written();
        bytes[bytes.length - 1]++;
        assertThat(Segment.read(in(bytes))).isNotEqualTo(segment);
    }

    @Test
    void whenTheVersionIsUnknown_thenTheReaderSaysWhichItKnows() throws IOException {
        byte[] bytes = written();
        bytes[Integer.BYTES] = 2;
        assertThatThrownBy(() -> Segment.read(in(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessage("a journal segment of version 2, this program reads version 1");
    }

    @Test
    void whenTheLengthCannotBe_thenNoMemoryIsReservedForIt() throws IOException {
        for (int size : new int[] {-1, 0, 16, Integer.MAX_VALUE}) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DataOutputStream(bytes).writeInt(size);
            assertThatThrownBy(() -> Segment.read(in(bytes.toByteArray())))
                    .isInstanceOf(IOException.class)
                    .hasMessage("a journal segment of " + size + " bytes: not a segment");
        }
    }

    @Test
    void whenCutShort_thenTheReaderFailsWithAnIoException() throws IOException {
        byte[] bytes = written();
        for (int length = 0; length < bytes.length; length++) {
            byte[] shorter = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Segment.read(in(shorter))).isInstanceOf(IOException.class);
        }
    }

    private byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        segment.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
