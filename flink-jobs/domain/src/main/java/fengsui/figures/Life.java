package fengsui.figures;

import fengsui.answer.AnswerKind;

/**
 * What the records of one incident come to. They may be added in any order, and each more than once.
 *
 * @param accepted the least time at which a record says it was accepted, {@link #NEVER} where none does
 * @param onScene likewise, that somebody is there
 * @param suppressed whether any record says so
 */
public record Life(Told first, Told newest, long accepted, long onScene, boolean suppressed) {

    static final long NEVER = Long.MAX_VALUE;

    public static Life of(Told told) {
        return new Life(
                told, told, since(told, AnswerKind.ACCEPTED), since(told, AnswerKind.ON_SCENE), told.suppressed());
    }

    private static long since(Told told, AnswerKind state) {
        Told.Answered handling = told.handling();
        return handling != null && handling.state() == state ? handling.since() : NEVER;
    }

    /** Of the same incident. */
    public Life plus(Life other) {
        return new Life(
                Told.ORDER.compare(first, other.first) <= 0 ? first : other.first,
                Told.ORDER.compare(newest, other.newest) >= 0 ? newest : other.newest,
                Math.min(accepted, other.accepted),
                Math.min(onScene, other.onScene),
                suppressed || other.suppressed);
    }

    /** For which rule it counts: as its newest record has it. */
    public String rule() {
        return newest.rule();
    }

    public String district() {
        return newest.district();
    }

    /** When it was first told, epoch milliseconds: the window in which it counts. */
    public long issued() {
        return first.sent();
    }
}
