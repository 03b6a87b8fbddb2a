package fengsui.cli.watch;

import fengsui.cli.watch.StandingCards.Listed;
import fengsui.risk.Grade;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is listed, counted once: of tens of thousands a screen shows a dozen, again and again.
 *
 * @param items in their order
 * @param open how many incidents are open, listed or not
 * @param tally of {@code items}
 */
record Listing(List<Listed> items, int open, Tally tally) {

    Listing {
        items = List.copyOf(items);
    }

    static Listing of(List<Listed> items, int open) {
        return new Listing(items, open, Tally.of(items));
    }

    /**
     * How many there are of what.
     *
     * @param grades open ones of each grade
     * @param unreal those that are not real, ended ones too, by their status
     */
    record Tally(SortedMap<Grade, Integer> grades, int ended, SortedMap<String, Integer> unreal) {

        static Tally of(List<Listed> items) {
            SortedMap<Grade, Integer> grades = new TreeMap<>();
            SortedMap<String, Integer> unreal = new TreeMap<>();
            int ended = 0;
            for (Listed item : items) {
                Card card = item.card();
                if (card.open()) {
                    grades.merge(card.grade(), 1, Integer::sum);
                } else {
                    ended++;
                }
                if (!card.actual()) {
                    unreal.merge(card.status(), 1, Integer::sum);
                }
            }
            return new Tally(grades, ended, unreal);
        }

        int of(Grade grade) {
            return grades.getOrDefault(grade, 0);
        }

        int open() {
            return grades.values().stream().mapToInt(Integer::intValue).sum();
        }

        int unrealOnes() {
            return unreal.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
