package fengsui.benchmark.five;

import java.util.Comparator;

/**
 * One hit of one of the five rules, whoever found it.
 *
 * @param rule its id
 * @param time of the event that completed it, or when something had not happened in time; epoch milliseconds
 */
public record Match(String rule, String grid, long time) implements Comparable<Match> {

    private static final Comparator<Match> ORDER =
            Comparator.comparingLong(Match::time).thenComparing(Match::rule).thenComparing(Match::grid);

    private static final String BETWEEN = "|";

    /** Of a {@link #line}. */
    public static Match read(String line) {
        String[] parts = line.split("\\|", -1);
        return new Match(parts[0], parts[1], Long.parseLong(parts[2]));
    }

    public String line() {
        return rule + BETWEEN + grid + BETWEEN + time;
    }

    @Override
    public int compareTo(Match other) {
        return ORDER.compare(this, other);
    }
}
