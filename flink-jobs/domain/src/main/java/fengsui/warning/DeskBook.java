package fengsui.warning;

import fengsui.event.Timeline;
import fengsui.risk.Score;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A desk's book at one time. It goes forward in time, and stops wherever something falls due, a rule set begins or a tray
 * waits. It knows what of it has changed since it was written down. Not thread-safe.
 */
public final class DeskBook {

    private final IncidentBook book;
    private BookMargin written;
    private long time;

    /** A book as it was written down. */
    public DeskBook(BookMargin margin, Collection<Incident> incidents, Collection<Score> scores) {
        written = margin;
        time = margin.time();
        // It is told the rules of its time before it goes anywhere.
        book = new IncidentBook(
                DeskRules.NONE,
                new IncidentBook.Snapshot(
                        List.copyOf(incidents), List.copyOf(scores), margin.rests(), margin.minute()));
        book.written();
    }

    /** An empty one, before all time. */
    public static DeskBook fresh() {
        return new DeskBook(BookMargin.NEW, List.of(), List.of());
    }

    /** Of the same content, all of it taken as written. */
    DeskBook copy() {
        IncidentBook.Snapshot now = book.snapshot();
        return new DeskBook(margin(), now.incidents(), now.scores());
    }

    /** What happened then and before is in it; epoch milliseconds. */
    public long time() {
        return time;
    }

    private BookMargin margin() {
        return new BookMargin(time, book.rests(), book.minute());
    }

    /** What it says until {@code until}, included. Of {@code trays}, those it has passed are left alone. */
    List<Warning> to(long until, NavigableMap<Long, Tray> trays, Timeline<DeskRules> rules) {
        book.under(rules.at(time));
        List<Warning> said = new ArrayList<>();
        for (long next = next(trays, rules); next <= until && next != Long.MAX_VALUE; next = next(trays, rules)) {
            if (next <= time) {
                throw new IllegalStateException(
                        "due at " + next + ", and still so at " + time + ": " + book.snapshot());
            }
            time = next;
            Tray tray = trays.getOrDefault(time, Tray.EMPTY);
            said.addAll(DistrictDesk.work(book, time, tray.beginning(beginningAt(time, rules))));
        }
        return said;
    }

    private long next(NavigableMap<Long, Tray> trays, Timeline<DeskRules> rules) {
        Long tray = trays.higherKey(time);
        long due = book.nextDeadline(time).orElse(Long.MAX_VALUE);
        return Math.min(Math.min(due, nextBegin(rules)), tray == null ? Long.MAX_VALUE : tray);
    }

    private long nextBegin(Timeline<DeskRules> rules) {
        return rules.all().stream()
                .mapToLong(Timeline.Span::from)
                .filter(from -> from > time)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static @Nullable DeskRules beginningAt(long instant, Timeline<DeskRules> rules) {
        return rules.all().stream()
                .filter(span -> span.from() == instant)
                .map(Timeline.Span::value)
                .findFirst()
                .orElse(null);
    }

    /** Up to when nothing more was to happen. */
    void passed(long later) {
        time = later;
    }

    /** When it must go on next, unless something comes in before. */
    OptionalLong nextDeadline(Timeline<DeskRules> rules) {
        book.under(rules.at(time));
        return book.nextDeadline(time);
    }

    List<Incident> open() {
        return book.snapshot().incidents();
    }

    @Nullable
    Incident at(Subject subject) {
        return book.at(subject);
    }

    /** What has come about on its way of which no record was written. */
    Unsaid unsaid() {
        return book.unsaid();
    }

    /** What was told cannot be taken back: it goes on from what people know. */
    void known(Incident told) {
        book.known(told);
    }

    /** {@code store} is given all that has changed. */
    public void write(BookStore store) {
        BookMargin now = margin();
        if (!now.equals(written)) {
            written = now;
            store.margin(now);
        }
        book.write(store);
    }

    /** This takes the place of {@code before}, whose content is what is written. */
    DeskBook replacing(DeskBook before) {
        written = before.written;
        book.replacing(before.book);
        return this;
    }
}
