package fengsui.warning;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an incident is told.
 *
 * @param told whether any record of it was issued
 * @param silenced whether a silence holds its records back
 * @param held inside which other one, {@code null} where it is told by itself
 * @param inside those told inside it, gravest first, the first {@value #KEPT} of them
 * @param insideCount how many there are
 * @param later what is not urgent enough for a record of its own, and waits for one, or for {@code due}
 * @param due when it is told in any case, epoch milliseconds; {@link Duty#NEVER} where nothing waits
 */
public record Telling(
        boolean told,
        boolean silenced,
        @Nullable Held held,
        List<Inside> inside,
        int insideCount,
        List<Change> later,
        long due) {

    public static final int KEPT = 50;

    /** Not yet told. */
    public static final Telling NEW = new Telling(false, false, null, List.of(), 0, List.of(), Duty.NEVER);

    public Telling {
        inside = List.copyOf(inside);
        later = List.copyOf(later);
    }

    /** Whether its records are written. */
    boolean byItself() {
        return held == null && !silenced;
    }

    boolean leads() {
        return told && byItself();
    }

    /** A record of it is written: nothing waits any more. */
    Telling now() {
        return new Telling(true, silenced, held, inside, insideCount, List.of(), Duty.NEVER);
    }

    /** No record of it is written: nothing waits for one. */
    Telling unsaid() {
        return new Telling(told, silenced, held, inside, insideCount, List.of(), Duty.NEVER);
    }

    Telling known() {
        return new Telling(true, silenced, held, inside, insideCount, later, due);
    }

    Telling silenced(boolean is) {
        return new Telling(told, is, held, inside, insideCount, later, due);
    }

    Telling heldBy(@Nullable Held by) {
        return new Telling(told, silenced, by, inside, insideCount, later, due);
    }

    Telling holding(List<Inside> all) {
        List<Inside> first = all.subList(0, Math.min(KEPT, all.size()));
        return new Telling(told, silenced, held, first, all.size(), later, due);
    }

    /** {@code change} can wait until the minute is over. */
    Telling later(Change change, long time) {
        List<Change> all = Stream.concat(later.stream(), Stream.of(change))
                .distinct()
                .sorted()
                .toList();
        long end = Minute.of(time) + Minute.MILLIS;
        return new Telling(told, silenced, held, inside, insideCount, all, Math.min(due, end));
    }
}
