package fengsui.job.operator;

import fengsui.job.wire.Begun;
import fengsui.job.wire.Edition;
import fengsui.job.wire.EditionMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts marks together: a rule set can begin once every subtask of intake has said that it knows it. Each subtask of an
 * operator gets every mark, so all of them come to the same time, and none has passed it: no watermark of a subtask of
 * intake that stands behind its mark can be greater than what the mark says. Not thread-safe.
 */
final class EditionBoard {

    private final Map<Long, List<EditionMark>> marks = new TreeMap<>();

    /** The rule set of {@code mark} with the time from which it holds, where this was the last mark that lacked. */
    Optional<Begun> put(EditionMark mark) {
        List<EditionMark> known = marks.computeIfAbsent(mark.edition().number(), number -> new ArrayList<>());
        if (complete(known) || repeated(mark, known)) {
            return Optional.empty();
        }
        known.add(mark);
        return complete(known) ? Optional.of(begun(known)) : Optional.empty();
    }

    /**
     * Whether some subtask of intake has yet to say that it knows a rule set. While it has, clocks must stand still: one
     * that is idle holds no watermark back, but when it speaks at last, it must not be too late.
     */
    boolean waits() {
        return marks.values().stream().anyMatch(known -> !complete(known));
    }

    /** Every mark so far, to be put into a new board after a restore, in this order. */
    List<EditionMark> marks() {
        return marks.values().stream().flatMap(List::stream).toList();
    }

    /** Drops the marks of rule sets that are done with: a mark of one that comes after all must not be put here. */
    void forgetUpTo(long number) {
        marks.keySet().removeIf(known -> known <= number);
    }

    /** Rule sets of which a mark is here, whether or not they have begun. */
    List<Edition> known() {
        return marks.values().stream().map(list -> list.get(0).edition()).toList();
    }

    /** The first mark of each counts, in every subtask: which of two came before the last one lacking is chance. */
    private static boolean repeated(EditionMark mark, List<EditionMark> known) {
        return known.stream().anyMatch(one -> one.subtask() == mark.subtask() && one.subtasks() == mark.subtasks());
    }

    /** By one number of subtasks alone: a job that was restored with another number makes all its marks again. */
    private static boolean complete(List<EditionMark> marks) {
        return marks.stream()
                .anyMatch(any -> marks.stream()
                                .filter(mark -> mark.subtasks() == any.subtasks())
                                .map(EditionMark::subtask)
                                .distinct()
                                .count()
                        == any.subtasks());
    }

    private static Begun begun(List<EditionMark> marks) {
        Edition edition = marks.get(0).edition();
        long passed = marks.stream().mapToLong(EditionMark::newest).max().orElse(Long.MIN_VALUE);
        return new Begun(edition, Math.max(edition.effectiveAt(), passed == Long.MIN_VALUE ? passed : passed + 1));
    }
}
