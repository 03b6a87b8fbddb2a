package fengsui.cli.chaos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From one instant to another, epoch milliseconds. */
record Stretch(long from, long to) {

    long millis() {
        return to - from;
    }

    boolean meets(Stretch other) {
        return from < other.to && other.from < to;
    }

    /**
     * The stretches between neighbours of {@code times}, which are in order, that reach into {@code from} to {@code to}.
     * What lies open at the end is closed by {@code to}, at the beginning by {@code from}.
     */
    static List<Stretch> between(List<Long> times, long from, long to) {
        List<Stretch> found = new ArrayList<>();
        long last = from;
        for (long time : times) {
            if (time > from && last < to) {
                found.add(new Stretch(last, time));
            }
            last = time;
        }
        if (last < to) {
            found.add(new Stretch(last, to));
        }
        return found;
    }

    static Optional<Stretch> longest(List<Stretch> stretches) {
        return stretches.stream().max(Comparator.comparingLong(Stretch::millis));
    }
}
