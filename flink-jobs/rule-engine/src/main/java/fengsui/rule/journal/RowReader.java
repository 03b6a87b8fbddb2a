package fengsui.rule.journal;

import fengsui.codec.RowInput;
import fengsui.codec.ScopedRow;
import fengsui.event.ScopedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes events of the bytes in pages. Not thread-safe. */
final class RowReader {

    private final RowInput in = new RowInput();

    /** @throws UncheckedIOException where the bytes are no row, or of a version that this program does not know */
    ScopedEvent row(Page page, int offset) {
        try {
            return ScopedRow.read(in.over(page.bytes(), offset, page.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the row that was read last ends. */
    int position() {
        return in.position();
    }
}
