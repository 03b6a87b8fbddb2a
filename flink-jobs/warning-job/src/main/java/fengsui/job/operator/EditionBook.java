package fengsui.job.operator;

import fengsui.job.wire.Begun;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule sets of a run, each with the time from which it holds, and those that not every subtask of intake knows yet.
 * Not thread-safe.
 */
final class EditionBook {

    private final List<Begun> begun = new ArrayList<>();
    private final EditionBoard board = new EditionBoard();

    /** With what the job starts with. */
    static EditionBook startingWith(Edition first) {
        EditionBook book = new EditionBook();
        book.begun.add(new Begun(first, Long.MIN_VALUE));
        return book;
    }

    /** As it was when {@code begun} and {@code marks} were taken from it. */
    static EditionBook restored(List<Begun> begun, List<EditionMark> marks) {
        EditionBook book = new EditionBook();
        book.begun.addAll(begun);
        marks.forEach(book.board::put);
        return book;
    }

    /** Whether {@code mark} tells of a rule set that was not known before. */
    boolean announces(EditionMark mark) {
        return ahead(mark) && !board.known().contains(mark.edition());
    }

    /** The rule set of {@code mark}, where everybody knows it now: it holds from a time that no clock has passed. */
    Optional<Begun> put(EditionMark mark) {
        Optional<Begun> complete = ahead(mark) ? board.put(mark) : Optional.empty();
        complete.ifPresent(this::begin);
        return complete;
    }

    /** Whether a mark of the rule set {@code number}, or of a later one, was here. */
    boolean knows(long number) {
        return number <= newest().edition().number()
                || board.known().stream().anyMatch(edition -> number <= edition.number());
    }

    private boolean ahead(EditionMark mark) {
        return mark.edition().number() > newest().edition().number();
    }

    private void begin(Begun next) {
        begun.removeIf(earlier -> earlier.from() >= next.from());
        begun.add(next);
        board.forgetUpTo(next.edition().number());
    }

    /** See {@link EditionBoard#waits}. */
    boolean waits() {
        return board.waits();
    }

    /** The last one that has begun, or will. */
    Begun newest() {
        return begun.get(begun.size() - 1);
    }

    /** What holds at {@code time}. */
    Begun at(long time) {
        Begun holds = begun.get(0);
        for (Begun one : begun) {
            holds = one.from() <= time ? one : holds;
        }
        return holds;
    }

    /** Forgets what another has replaced by {@code time}. */
    void forgetBefore(long time) {
        while (begun.size() > 1 && begun.get(1).from() <= time) {
            begun.remove(0);
        }
    }

    /** Keeps the newest {@code count}. */
    void forgetAllBut(int count) {
        begun.subList(0, Math.max(0, begun.size() - count)).clear();
    }

    /** All that have begun, or will, or are still being made known. */
    List<Edition> standing() {
        return Stream.concat(begun.stream().map(Begun::edition), board.known().stream())
                .toList();
    }

    List<Begun> begun() {
        return List.copyOf(begun);
    }

    List<EditionMark> marks() {
        return board.marks();
    }
}
