package fengsui.warning;

import java.util.List;
import java.util.NavigableMap;

/** What a desk must not forget. Not thread-safe. */
public interface DeskMemory {

    /** The book as it stands now, {@link DeskBook#fresh} at first. */
    DeskBook book();

    /** The book as of the earliest time that can still be corrected, {@link DeskBook#fresh} at first. */
    DeskBook base();

    Publications published();

    /** Another takes the place of {@link #book}. */
    void book(DeskBook now);

    /** What has changed of the books and of what is published is written down. */
    void keep();

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
