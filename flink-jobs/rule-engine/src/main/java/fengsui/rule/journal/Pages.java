package fengsui.rule.journal;

import fengsui.codec.RowOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** All pages: which of them are open, over, or not yet stored as they stand. Not thread-safe. */
final class Pages {

    /** The pages of one key group. */
    private static final class Group {
        final Map<Long, Shelf> shelves = new HashMap<>();
        long nextId;
    }

    private final Map<Integer, Group> groups = new HashMap<>();
    private final PriorityQueue<Page> byDue = new PriorityQueue<>(Comparator.comparingLong(page -> page.due));
    private final List<Page> changed = new ArrayList<>();

    /** Of those that are gone, the ones that still stand in the store. */
    private final List<Page> gone = new ArrayList<>();

    private long rows;
    private long bytes;

    Shelf shelf(int group, long keepMillis) {
        return group(group).shelves.computeIfAbsent(keepMillis, keep -> new Shelf(group, keep));
    }

    private Group group(int number) {
        return groups.computeIfAbsent(number, unseen -> new Group());
    }

    /** Writes a row down, and says on which page. */
    Page append(RowOutput row, Lane lane, long time) {
        Page page = lane.shelf.open();
        if (page == null || !page.fits(row.length())) {
            page = next(lane.shelf);
        }
        int before = page.length();
        page.append(row, lane, time);
        if (page.rows() == 1) {
            queue(page);
        }
        if (!page.changed) {
            page.changed = true;
            changed.add(page);
        }
        rows++;
        bytes += page.length() - before;
        return page;
    }

    private Page next(Shelf shelf) {
        Page before = shelf.open();
        if (before != null) {
            before.seal();
        }
        Page page = new Page(shelf, group(shelf.group).nextId++);
        shelf.open(page);
        bytes += page.length();
        return page;
    }

    /** A stored segment; to be told when its rows have been {@link #found}. */
    Page stored(Shelf shelf, long id, Segment segment) {
        Group group = group(shelf.group);
        group.nextId = Math.max(group.nextId, id + 1);
        return new Page(shelf, id, segment);
    }

    /** What of {@code page} is not over has been found. */
    void found(Page page) {
        if (page.rows() == 0) {
            leave(page);
            return;
        }
        rows += page.rows();
        bytes += page.length();
        queue(page);
    }

    private void queue(Page page) {
        page.due = page.dueNow();
        byDue.add(page);
    }

    /** Forgets the pages of which every row is over at {@code clock}, and hands them on. */
    void expire(long clock, Consumer<Page> consumer) {
        for (Page page = byDue.peek(); page != null && page.due < clock; page = byDue.peek()) {
            byDue.poll();
            // An open page may have taken newer rows since it was put here.
            if (page.dueNow() < clock) {
                forget(page);
                consumer.accept(page);
            } else {
                queue(page);
            }
        }
    }

    private void forget(Page page) {
        rows -= page.rows();
        bytes -= page.length();
        page.shelf.forget(page);
        leave(page);
    }

    private void leave(Page page) {
        page.gone = true;
        if (page.stored) {
            gone.add(page);
        }
    }

    /** Brings the store up to what is here. */
    void save(SegmentStore store) {
        gone.forEach(page -> store.remove(page.shelf.group, page.id));
        gone.clear();
        for (Page page : changed) {
            if (!page.gone) {
                store.put(page.shelf.group, page.id, page.segment());
                page.stored = true;
                page.changed = false;
            }
        }
        changed.clear();
    }

    JournalFigures figures(int keys) {
        return new JournalFigures(rows, bytes, byDue.size(), keys);
    }
}
