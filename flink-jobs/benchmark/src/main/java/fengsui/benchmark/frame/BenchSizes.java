package fengsui.benchmark.frame;

import java.util.Locale;

/**
 * How much is done.
 *
 * @param quick whether to show only that everything still works; times then mean nothing
 * @param rounds that count
 * @param warming rounds before them, in which the JVM warms up
 * @param events asked for by hand, or 0
 */
public record BenchSizes(boolean quick, int rounds, int warming, int events) {

    private static final int ROUNDS = 5;
    private static final int WARMING = 2;
    private static final int SUBTASKS = 4;
    private static final int FEW_SUBTASKS = 2;

    public static BenchSizes full() {
        return new BenchSizes(false, ROUNDS, WARMING, 0);
    }

    /** Without warming up: figures mean nothing. */
    public static BenchSizes small() {
        return new BenchSizes(true, 1, 0, 0);
    }

    BenchSizes withRounds(int asked) {
        return new BenchSizes(quick, asked, warming, events);
    }

    BenchSizes withEvents(int asked) {
        return new BenchSizes(quick, rounds, warming, asked);
    }

    /** Of a job. With fewer it starts sooner. */
    public int subtasks() {
        return either(FEW_SUBTASKS, SUBTASKS);
    }

    /** One of two, by whether the run is quick. */
    public int either(int quickly, int fully) {
        return quick ? quickly : fully;
    }

    /** As {@link #either}, unless somebody has asked for so many. */
    public int eventsOr(int quickly, int fully) {
        return events > 0 ? events : either(quickly, fully);
    }

    /** For a reader. */
    String told() {
        String chosen = events > 0 ? String.format(Locale.ROOT, ", %,d events where that can be chosen", events) : "";
        return (quick ? "small" : "full") + chosen;
    }
}
