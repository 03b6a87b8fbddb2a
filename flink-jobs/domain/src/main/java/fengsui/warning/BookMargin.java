package fengsui.warning;

import java.util.List;

/**
 * What a book remembers beside its incidents and scores.
 *
 * @param time what happened then and before is in the book, what happens later is not; epoch milliseconds
 * @param rests what dispatch is done with
 * @param minute which incidents were first told of in the newest minute in which any was
 */
public record BookMargin(long time, List<Rest> rests, Minute minute) {

    /** Before all time. */
    public static final BookMargin NEW = new BookMargin(Long.MIN_VALUE, List.of(), Minute.NONE);

    public BookMargin {
        rests = rests == null ? List.of() : List.copyOf(rests);
        minute = minute == null ? Minute.NONE : minute;
    }
}
