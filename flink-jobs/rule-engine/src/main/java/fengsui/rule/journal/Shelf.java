package fengsui.rule.journal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the rows of one key group that are kept equally long go. Not thread-safe. */
final class Shelf {

    final int group;
    final long keepMillis;

    /** What the next row goes to, if it fits. */
    private @Nullable Page open;

    private byte[] buffer = new byte[0];

    Shelf(int group, long keepMillis) {
        this.group = group;
        this.keepMillis = keepMillis;
    }

    /** What pages are written in, one after the other; as long as the longest so far needed. */
    byte[] buffer(int size) {
        if (buffer.length < size) {
            buffer = Arrays.copyOf(buffer, Math.max(size, 2 * buffer.length));
        }
        return buffer;
    }

    @Nullable
    Page open() {
        return open;
    }

    void open(Page page) {
        open = page;
    }

    /** {@code page} is over. Where it was the open one, much time has passed: no room is kept for the next. */
    void forget(Page page) {
        if (open == page) {
            open = null;
            buffer = new byte[0];
        }
    }
}
