package fengsui.console.board;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One who follows the changes: each is told once, in order, and nothing is left out. Not thread-safe. */
public final class Cursor {

    private final ChangeLog log;
    private final @Nullable String from;
    private @Nullable Positions positions;
    private long number;

    /** @param from the last event's id that was seen; {@code null} to hear what comes from now on */
    Cursor(ChangeLog log, @Nullable String from) {
        this.log = log;
        this.from = from;
    }

    /**
     * What has come.
     *
     * @param reset whether something was missed that is not here any more: all is to be loaded anew
     */
    public record Heard(boolean reset, List<Event> events) {

        private static final Heard NOTHING = new Heard(false, List.of());
        private static final Heard RESET = new Heard(true, List.of());

        public Heard {
            events = List.copyOf(events);
        }
    }

    /**
     * An incident that has changed.
     *
     * @param id how far one has read who has read this
     * @param json the incident as it stands
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Event(String id, byte[] json) {}

    /** How far this one has read; {@code null} while nobody knows what stands. */
    public @Nullable String id() {
        return positions == null ? null : positions.toString();
    }

    /** Waits for changes, for so long at most. */
    public Heard next(long millis) throws InterruptedException {
        Positions at = positions;
        if (at == null) {
            return begin(millis);
        }
        List<Change> changes = log.after(number, millis);
        if (changes == null) {
            return restart();
        }
        number += changes.size();
        List<Event> events = new ArrayList<>();
        for (Change change : changes) {
            if (change.offset() >= at.of(change.channel())) {
                at.passed(change.channel(), change.offset());
                events.add(new Event(at.toString(), change.json()));
            }
        }
        return new Heard(false, events);
    }

    private Heard begin(long millis) throws InterruptedException {
        ChangeLog.End end = log.end();
        String wanted = from;
        if (end == null) {
            log.awaitBeginning(millis);
            return Heard.NOTHING;
        }
        if (wanted == null) {
            place(end);
            return Heard.NOTHING;
        }
        Positions since = Positions.parse(wanted).orElse(null);
        OptionalLong before = since == null ? OptionalLong.empty() : log.numberAt(since);
        if (before.isEmpty()) {
            return restart();
        }
        positions = since;
        number = before.getAsLong();
        return next(0);
    }

    private Heard restart() {
        ChangeLog.End end = log.end();
        if (end != null) {
            place(end);
        }
        return Heard.RESET;
    }

    private void place(ChangeLog.End end) {
        number = end.number();
        positions = end.positions();
    }
}
