package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.event.EventHeader;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.risk.ScoreReading;
import fengsui.testkit.RandomEvents;
import fengsui.testkit.RandomRisks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventRowTest {

    @Test
    void whenAnyEventIsWritten_thenTheSameIsReadAndNothingIsLeft() throws IOException {
        for (SafetyEvent event : new RandomEvents(11).stream(2000).toList()) {
            DataInputStream in = in(row(event));
            assertThat(EventRow.read(in)).isEqualTo(event);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void whenAnEventCameInNoRecord_thenItComesBackWithoutAPosition() throws IOException {
        SafetyEvent event = ScoreReading.of(new RandomRisks(16).score());
        assertThat(EventRow.read(in(row(event)))).isEqualTo(event);
        assertThat(event.header().origin().position()).isNull();
    }

    @Test
    void whenWeFoundAFault_thenItsReasonIsKept() throws IOException {
        SensorReading reading = new RandomEvents(15).sensor();
        EventHeader header = reading.header();
        EventHeader judged = new EventHeader(
                header.eventId(),
                header.type(),
                header.origin(),
                header.times(),
                header.place(),
                new Trust(1, null, 0.1, "stuck"));
        SensorReading event = new SensorReading(judged, "gas", 4, "%LEL", null, null);
        assertThat(EventRow.read(in(row(event)))).isEqualTo(event);
    }

    @Test
    void whenTheVersionIsUnknown_thenTheReaderSaysWhichItKnows() throws IOException {
        byte[] row = row(new RandomEvents(12).next());
        row[0] = 9;
        assertThatThrownBy(() -> EventRow.read(in(row)))
                .isInstanceOf(IOException.class)
                .hasMessage("an event row of version 9, this program reads version 2");
    }

    @Test
    void whenARowIsCutShort_thenTheReaderFailsWithAnIoException() throws IOException {
        for (SafetyEvent event : new RandomEvents(13).stream(20).toList()) {
            byte[] row = row(event);
            for (int length = 0; length < row.length; length++) {
                byte[] shorter = Arrays.copyOf(row, length);
                assertThatThrownBy(() -> EventRow.read(in(shorter))).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whenBytesAreRandom_thenTheReaderReservesNoMoreMemoryThanALongestText() {
        Random random = new Random(14);
        for (int i = 0; i < 5000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 1) {
                bytes[0] = 2;
                bytes[1] = (byte) random.nextInt(3);
            }
            assertThatThrownBy(() -> EventRow.read(in(bytes)))
                    .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
        }
    }

    private static byte[] row(SafetyEvent event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EventRow.write(event, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] row) {
        return new DataInputStream(new ByteArrayInputStream(row));
    }
}
