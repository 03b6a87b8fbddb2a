package fengsui.rule.journal;

import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import java.util.Comparator;

/** A row that stands in the journal and, until it is worked, waits for its time. Made by the journal. Immutable. */
public final class Entry {

    /**
     * The order of {@link ScopedEvent#ORDER}; what is equal there, in the order in which it was appended. So the order of
     * an area's rows is the same after they were stored and loaded, in whatever order segments come.
     */
    public static final Comparator<Entry> ORDER = Comparator.comparing(Entry::row, ScopedEvent.ORDER)
            .thenComparingLong(entry -> entry.page.id)
            .thenComparingInt(entry -> entry.offset);

    final Lane lane;
    final Page page;
    final int offset;
    final boolean counted;
    private final ScopedEvent row;

    /** For the row that {@code page} took last. */
    Entry(ScopedEvent row, Lane lane, Page page, boolean counted) {
        this.row = row;
        this.lane = lane;
        this.page = page;
        this.offset = page.lastRow();
        this.counted = counted;
    }

    public ScopedEvent row() {
        return row;
    }

    /** Its event time, epoch milliseconds. */
    public long time() {
        return row.event().eventTime();
    }

    SafetyEvent event() {
        return row.event();
    }
}
