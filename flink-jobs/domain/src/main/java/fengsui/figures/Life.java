package fengsui.figures;

import fengsui.answer.AnswerKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the records of one incident come to. They may be added in any order, and each more than once.
 *
 * @param accepted the least time at which a record says it was accepted, {@link #NEVER} where none does
 * @param onScene likewise, that somebody is there
 * @param first its first record; where there is none, what was first withheld of it
 * @param withheld why it was not always told by itself, each reason once, sorted
 */
public record Life(Told first, Told newest, long accepted, long onScene, List<String> withheld) {

    static final long NEVER = Long.MAX_VALUE;

    public Life {
        withheld = withheld == null ? List.of() : List.copyOf(withheld);
    }

    public static Life of(Told told) {
        String why = told.withheld();
        return new Life(
                told,
                told,
                since(told, AnswerKind.ACCEPTED),
                since(told, AnswerKind.ON_SCENE),
                why == null ? List.of() : List.of(why));
    }

    private static long since(Told told, AnswerKind state) {
        Told.Answered handling = told.handling();
        return handling != null && handling.state() == state ? handling.since() : NEVER;
    }

    /** Of the same incident. */
    public Life plus(Life other) {
        return new Life(
                Told.EARLIEST.compare(first, other.first) <= 0 ? first : other.first,
                Told.ORDER.compare(newest, other.newest) >= 0 ? newest : other.newest,
                Math.min(accepted, other.accepted),
                Math.min(onScene, other.onScene),
                Stream.concat(withheld.stream(), other.withheld.stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** For which rule it counts: as its newest record has it. */
    public String rule() {
        return newest.rule();
    }

    public String district() {
        return newest.district();
    }

    /** Whether there is any record of it. */
    public boolean told() {
        return first.isRecord();
    }

    /** When it was first told, else first withheld, epoch milliseconds: the window in which it counts. */
    public long issued() {
        return first.sent();
    }
}
