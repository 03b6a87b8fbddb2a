package fengsui.warning;

import fengsui.event.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Takes a book forward in time: stops wherever something falls due, a rule set begins or a tray waits. Not thread-safe. */
final class BookRun {

    private final IncidentBook book;
    private final Timeline<DeskRules> rules;
    private long time;

    BookRun(BookAt from, Timeline<DeskRules> rules) {
        this.book = new IncidentBook(rules.at(from.time()), from.book());
        this.rules = rules;
        this.time = from.time();
    }

    /** What the book says until {@code until}, included. Of {@code trays}, those it has passed are left alone. */
    List<Warning> to(long until, NavigableMap<Long, Tray> trays) {
        List<Warning> said = new ArrayList<>();
        for (long next = next(trays); next <= until && next != Long.MAX_VALUE; next = next(trays)) {
            if (next <= time) {
                throw new IllegalStateException(
                        "due at " + next + ", and still so at " + time + ": " + book.snapshot());
            }
            time = next;
            Tray tray = trays.getOrDefault(time, Tray.EMPTY);
            said.addAll(DistrictDesk.work(book, time, tray.beginning(beginningAt(time))));
        }
        return said;
    }

    private long next(NavigableMap<Long, Tray> trays) {
        Long tray = trays.higherKey(time);
        long due = book.nextDeadline(time).orElse(Long.MAX_VALUE);
        return Math.min(Math.min(due, nextBegin()), tray == null ? Long.MAX_VALUE : tray);
    }

    private long nextBegin() {
        return rules.all().stream()
                .mapToLong(Timeline.Span::from)
                .filter(from -> from > time)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private @Nullable DeskRules beginningAt(long instant) {
        return rules.all().stream()
                .filter(span -> span.from() == instant)
                .map(Timeline.Span::value)
                .findFirst()
                .orElse(null);
    }

    IncidentBook book() {
        return book;
    }

    /** As of the last stop. */
    BookAt stopped() {
        return at(time);
    }

    /** As of {@code later}, up to when nothing more was to happen. */
    BookAt at(long later) {
        return new BookAt(later, book.snapshot());
    }
}
