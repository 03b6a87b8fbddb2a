package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengsui.area.AreaChain;
import fengsui.device.BlindRules.Tally;
import fengsui.device.Supply;
import fengsui.device.SupplyNews;
import fengsui.event.EventKind;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplyRowTest {

    private static final AreaChain QUAY = new AreaChain("码头/1", "码头/1", "s", "d", "city");

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(RowOutput out) {
        byte[] bytes = new byte[out.length()];
        out.copyTo(bytes, 0);
        return bytes;
    }

    private static byte[] row(SupplyNews news) throws IOException {
        RowOutput out = new RowOutput();
        SupplyRow.write(news, out);
        return bytes(out);
    }

    @Test
    void whenSuppliesOfAnyKindAreWritten_thenTheSameIsReadAndNothingIsLeft() throws IOException {
        for (EventKind kind : EventKind.values()) {
            Supply supply = new Supply("meters", kind, "gas", QUAY);
            Tally tally = new Tally(supply, 7, -1);
            RowOutput out = new RowOutput();
            SupplyRow.write(tally, out);
            DataInputStream in = in(bytes(out));
            assertThat(SupplyRow.readTally(in)).isEqualTo(tally);
            assertThat(in.available()).isZero();
            for (SupplyNews news :
                    List.of(new SupplyNews.OfSource(supply, true, -1, 5), new SupplyNews.OfFeed("meters", true, 6))) {
                assertThat(SupplyRow.readNews(in(row(news)))).isEqualTo(news);
            }
        }
    }

    @Test
    void whenARowIsCutShortOrOfAnotherVersion_thenReadingFailsWithAnIoException() throws IOException {
        byte[] row = row(new SupplyNews.OfSource(new Supply("meters", EventKind.VIDEO, "gas", QUAY), false, 1, 5));
        for (int length = 0; length < row.length; length++) {
            byte[] shorter = Arrays.copyOf(row, length);
            assertThatThrownBy(() -> SupplyRow.readNews(in(shorter))).isInstanceOf(IOException.class);
        }
        row[0] = 9;
        assertThatThrownBy(() -> SupplyRow.readNews(in(row)))
                .isInstanceOf(IOException.class)
                .hasMessage("a supply row of version 9, this program reads version 1");
    }
}
