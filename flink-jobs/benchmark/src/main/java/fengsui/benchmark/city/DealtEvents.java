package fengsui.benchmark.city;

import java.io.Serializable;

/**
 * Events for readers that come forward side by side: each takes every so many-th. Flink gives each of them a stretch of the
 * numbers. Those that cannot be dealt evenly are left out.
 *
 * @param each how many every reader takes
 */
record DealtEvents(int readers, int each) implements Serializable {

    /** The greatest number. */
    long last() {
        return (long) readers * each - 1;
    }

    /** The event that stands at a number. */
    int event(long number) {
        return (int) (number % each) * readers + (int) (number / each);
    }
}
