package fengsui.rule.journal;

import fengsui.event.SafetyEvent;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Many lanes, each in order, as one in order. Holds one event of each. Not thread-safe. */
final class Merge {

    private static final class Cursor implements Comparable<Cursor> {
        private final Lane lane;
        private final int end;
        private int at;
        private SafetyEvent event;
        private long time;

        Cursor(Lane lane, int at, int end, SafetyEvent event) {
            this.lane = lane;
            this.at = at;
            this.end = end;
            this.event = event;
            this.time = event.eventTime();
        }

        @Override
        public int compareTo(Cursor other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : SafetyEvent.ORDER.compare(event, other.event);
        }

        boolean next(RowReader reader) {
            at++;
            if (at < end) {
                event = lane.event(at, reader);
                time = event.eventTime();
            }
            return at < end;
        }
    }

    private final PriorityQueue<Cursor> cursors = new PriorityQueue<>();
    private final RowReader reader;

    Merge(RowReader reader) {
        this.reader = reader;
    }

    void add(Lane lane, long from, long to) {
        int at = lane.from(from);
        int end = lane.after(to);
        if (at < end) {
            cursors.add(new Cursor(lane, at, end, lane.event(at, reader)));
        }
    }

    void drain(Consumer<SafetyEvent> consumer) {
        for (Cursor first = cursors.poll(); first != null; first = cursors.poll()) {
            consumer.accept(first.event);
            if (first.next(reader)) {
                cursors.add(first);
            }
        }
    }
}
