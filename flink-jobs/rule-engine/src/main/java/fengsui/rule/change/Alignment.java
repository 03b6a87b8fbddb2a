package fengsui.rule.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Two lists side by side: the longest common part is kept, the rest is gone or new. */
final class Alignment {

    /** Above so many pairs the middle is not compared item by item: it would take more time than a reader has. */
    private static final long MOST_PAIRS = 4_000_000;

    enum Fate {
        KEPT,
        GONE,
        NEW
    }

    /** One item of either list. */
    record Step<T>(Fate fate, T item) {}

    private Alignment() {}

    /** In order; of one place, what is gone comes before what is new. */
    static <T> List<Step<T>> of(List<T> before, List<T> after) {
        int head = commonHead(before, after);
        List<T> restBefore = before.subList(head, before.size());
        List<T> restAfter = after.subList(head, after.size());
        int tail = commonTail(restBefore, restAfter);
        List<Step<T>> steps = new ArrayList<>(all(Fate.KEPT, before.subList(0, head)));
        steps.addAll(
                middle(restBefore.subList(0, restBefore.size() - tail), restAfter.subList(0, restAfter.size() - tail)));
        steps.addAll(all(Fate.KEPT, restBefore.subList(restBefore.size() - tail, restBefore.size())));
        return steps;
    }

    private static int commonHead(List<?> a, List<?> b) {
        int same = 0;
        while (same < Math.min(a.size(), b.size()) && a.get(same).equals(b.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonTail(List<?> a, List<?> b) {
        int same = 0;
        while (same < Math.min(a.size(), b.size()) && a.get(a.size() - 1 - same).equals(b.get(b.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static <T> List<Step<T>> all(Fate fate, List<T> items) {
        return items.stream().map(item -> new Step<>(fate, item)).toList();
    }

    private static <T> List<Step<T>> middle(List<T> a, List<T> b) {
        if ((long) a.size() * b.size() > MOST_PAIRS) {
            return Stream.concat(all(Fate.GONE, a).stream(), all(Fate.NEW, b).stream())
                    .toList();
        }
        int[][] longest = longest(a, b);
        List<Step<T>> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                steps.add(new Step<>(Fate.KEPT, a.get(i++)));
                j++;
            } else if (j == b.size() || (i < a.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                steps.add(new Step<>(Fate.GONE, a.get(i++)));
            } else {
                steps.add(new Step<>(Fate.NEW, b.get(j++)));
            }
        }
        return steps;
    }

    /** The length of the longest common part of what follows each pair of places. */
    private static int[][] longest(List<?> a, List<?> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }
}
