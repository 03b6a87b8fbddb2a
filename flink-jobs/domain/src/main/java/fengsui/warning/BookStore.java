package fengsui.warning;

import fengsui.risk.Score;
import org.jspecify.annotations.Nullable;

/** Where a book is written down, entry by entry. */
public interface BookStore {

    void margin(BookMargin now);

    /**
     * An incident of the book.
     *
     * @param now {@code null} where it is no more
     */
    void incident(String key, @Nullable Incident now);

    /**
     * A score of the book.
     *
     * @param now {@code null} where it is no more
     */
    void score(String key, @Nullable Score now);
}
