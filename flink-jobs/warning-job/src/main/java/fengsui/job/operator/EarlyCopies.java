package fengsui.job.operator;

import fengsui.event.ScopedEvent;
import fengsui.job.wire.Copy;
import java.util.ArrayList;
import java.util.List;

/** Copies made with a rule set whose mark, on a channel of its own, has not come yet. Not thread-safe. */
final class EarlyCopies {

    private final List<Copy> copies = new ArrayList<>();

    void add(Copy copy) {
        copies.add(copy);
    }

    /** Those that need not wait any longer, in the order in which they came. They are here no more. */
    List<ScopedEvent> known(EditionBook editions) {
        if (copies.isEmpty()) {
            return List.of();
        }
        List<ScopedEvent> known = copies.stream()
                .filter(copy -> editions.knows(copy.edition()))
                .map(Copy::row)
                .toList();
        copies.removeIf(copy -> editions.knows(copy.edition()));
        return known;
    }

    /** @throws IllegalStateException where a mark is due that has not come: checkpoints hold no copies */
    void mustBeNone() {
        if (!copies.isEmpty()) {
            throw new IllegalStateException(
                    copies.size() + " copies wait for the mark of a rule set that did not come");
        }
    }
}
