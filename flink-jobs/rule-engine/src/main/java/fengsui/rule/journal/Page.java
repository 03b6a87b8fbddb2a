package fengsui.rule.journal;

import fengsui.codec.RowOutput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A segment in memory, with the lanes its rows belong to. Until it is sealed rows are added at its end, in its shelf's
 * buffer; what was written is not written over before. Not thread-safe.
 */
final class Page {

    /** A longer row than this has a page of its own. */
    static final int LIMIT = 16 << 10;

    private static final int FIRST_SIZE = 512;
    private static final int FIRST_ROWS = 4;

    final Shelf shelf;
    final long id;

    /** When it was last thought to be over: {@link #dueNow} may have moved on since. */
    long due;

    /** Whether it differs from what stands in the store. */
    boolean changed;

    /** Whether it stands in the store, in whatever state. */
    boolean stored;

    /** Whether all of it is over. */
    boolean gone;

    private byte[] bytes;
    private int length;
    private Lane[] lanes = new Lane[FIRST_ROWS];
    private int rows;
    private int lastRow;
    private long oldest = Long.MAX_VALUE;
    private long newest = Long.MIN_VALUE;
    private @Nullable Segment sealed;

    Page(Shelf shelf, long id) {
        this.shelf = shelf;
        this.id = id;
        bytes = shelf.buffer(FIRST_SIZE);
        length = Segment.HEADER;
    }

    /** As it was stored; its rows are still to be {@link #found}. */
    Page(Shelf shelf, long id, Segment segment) {
        this.shelf = shelf;
        this.id = id;
        bytes = segment.bytes();
        length = segment.size();
        sealed = segment;
        stored = true;
    }

    boolean fits(int size) {
        return rows == 0 || length + size <= LIMIT;
    }

    void append(RowOutput row, Lane lane, long time) {
        int start = length;
        length += row.length();
        bytes = shelf.buffer(length);
        row.copyTo(bytes, start);
        found(start, lane, time);
    }

    /** The row that begins at {@code start} belongs to {@code lane}. */
    void found(int start, Lane lane, long time) {
        if (rows == lanes.length) {
            lanes = Arrays.copyOf(lanes, 2 * rows);
        }
        lanes[rows++] = lane;
        lane.held++;
        lastRow = start;
        oldest = Math.min(oldest, time);
        newest = Math.max(newest, time);
    }

    /** Nothing is added any more: from now on its bytes are its own, and may be shared. */
    void seal() {
        sealed = copy();
        bytes = sealed.bytes();
    }

    /** As it stands now. */
    Segment segment() {
        return sealed == null ? copy() : sealed;
    }

    private Segment copy() {
        byte[] copy = Arrays.copyOf(bytes, length);
        Segment.begin(copy, shelf.keepMillis, oldest);
        return new Segment(copy);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    int rows() {
        return rows;
    }

    int lastRow() {
        return lastRow;
    }

    Lane lane(int row) {
        return lanes[row];
    }

    /** The last time at which one of its rows is remembered. */
    long dueNow() {
        return Horizon.lastOf(newest, shelf.keepMillis);
    }
}
