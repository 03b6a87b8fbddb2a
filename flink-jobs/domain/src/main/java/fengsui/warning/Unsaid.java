package fengsui.warning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a book has come to and wrote no record of, until that is dropped. Not thread-safe. */
final class Unsaid {

    private final List<Found> untold = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();

    /** It has ended without ever having been told of. */
    void over(Found found) {
        untold.add(found);
        withhold(Withheld.over(found.incident(), found.ended()));
    }

    void withhold(@Nullable Withheld fact) {
        if (fact != null) {
            withheld.add(fact);
        }
    }

    /** What has ended without ever having been told. */
    List<Found> untold() {
        return List.copyOf(untold);
    }

    /** What is told inside something else, or not at all, in the order in which it came to that. */
    List<Withheld> withheld() {
        return List.copyOf(withheld);
    }

    void drop() {
        untold.clear();
        withheld.clear();
    }
}
