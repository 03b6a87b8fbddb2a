package fengsui.warning;

import java.util.List;
import java.util.NavigableMap;

/** Where a desk keeps what it must not forget. What is written is read again; nothing else has an effect. */
public interface DeskMemory {

    /** The book as it stands now, {@link BookAt#NEW} at first. */
    BookAt book();

    void book(BookAt now);

    /** The book as of the earliest time that can still be corrected, {@link BookAt#NEW} at first. */
    BookAt base();

    void base(BookAt then);

    List<Published> published();

    void published(List<Published> all);

    /** Adds to the account of {@link DeskInput#time}. */
    void enter(DeskInput input);

    /** The account of one instant, in the order in which it was entered. */
    List<DeskInput> account(long time);

    /** All accounts that were not struck. */
    NavigableMap<Long, List<DeskInput>> accounts();

    void strike(long time);

    /** What the alert topic held when the job came back; the same object until it is settled. */
    Standing standing();
}
