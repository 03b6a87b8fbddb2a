package fengsui.codec.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known words a person meant. */
public final class DidYouMean {

    /** A longer word than this is not compared: the cost grows with the square. */
    private static final int LONGEST = 64;

    private DidYouMean() {}

    /** {@code "; did you mean 'lateness'?"}, or what there is to choose from where nothing is near. */
    public static String hint(String found, Collection<String> known) {
        String guess = guess(found, known);
        return guess.isEmpty() && !known.isEmpty() ? "; known here: " + String.join(", ", known) : guess;
    }

    /** {@code "; did you mean 'lateness'?"}, or nothing. */
    public static String guess(String found, Collection<String> known) {
        return nearest(found, known)
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }

    /** Empty where none is near. */
    static Optional<String> nearest(String found, Collection<String> known) {
        return known.stream()
                .filter(word -> near(found, word))
                .min(Comparator.comparingInt((String word) -> distance(found, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean near(String found, String word) {
        return found.length() <= LONGEST && distance(found, word) <= Math.max(1, word.length() / 3);
    }

    /** Insertions, deletions, replacements and swaps of neighbours, case aside. */
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, new Pair(a, b, i, j));
            }
        }
        return cost[a.length()][b.length()];
    }

    /** The first {@code i} letters of {@code a} and {@code j} of {@code b}. */
    private record Pair(String a, String b, int i, int j) {

        boolean same() {
            return a.charAt(i - 1) == b.charAt(j - 1);
        }

        boolean swapped() {
            return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        }
    }

    private static int cheapest(int[][] cost, Pair at) {
        int i = at.i();
        int j = at.j();
        int best = cost[i - 1][j - 1] + (at.same() ? 0 : 1);
        best = Math.min(best, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        return at.swapped() ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
