package fengsui.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How many reports each hour of the day brings, learned from the days so far. Hours are UTC. Not thread-safe. */
final class HourRates {

    static final int HOURS = 24;
    static final long HOUR = 3_600_000;

    /** After two weeks a day counts for a fourteenth: habits change with the seasons. */
    private static final int DAYS = 14;

    private final double[] rates = new double[HOURS];
    private final int[] days = new int[HOURS];

    static HourRates of(List<Double> rates, List<Integer> days) {
        HourRates made = new HourRates();
        for (int hour = 0; hour < HOURS; hour++) {
            made.rates[hour] = rates.get(hour);
            made.days[hour] = days.get(hour);
        }
        return made;
    }

    private static int hourOf(long time) {
        return (int) (Math.floorDiv(time, HOUR) % HOURS);
    }

    /** A whole hour that holds {@code time} has brought {@code count}. */
    void learn(long time, long count) {
        int hour = hourOf(time);
        days[hour] = Math.min(DAYS, days[hour] + 1);
        rates[hour] += (count - rates[hour]) / days[hour];
    }

    double at(long time) {
        return rates[hourOf(time)];
    }

    /** Whether every hour of the day has been seen. */
    boolean known() {
        for (int seen : days) {
            if (seen == 0) {
                return false;
            }
        }
        return true;
    }

    /** How many reports would ordinarily come in between. */
    double expected(long from, long to) {
        double sum = 0;
        for (long at = from; at < to; at = endOfHour(at)) {
            sum += at(at) * (Math.min(to, endOfHour(at)) - at) / HOUR;
        }
        return sum;
    }

    /** When {@code count} would ordinarily have come since {@code from}; {@link Rhythm#NEVER} beyond {@code limit}. */
    long whenExpected(double count, long from, long limit) {
        double left = count;
        for (long at = from; at < limit; at = endOfHour(at)) {
            double here = at(at) * (endOfHour(at) - at) / HOUR;
            if (here >= left) {
                return at + (long) Math.ceil(left / at(at) * HOUR);
            }
            left -= here;
        }
        return Rhythm.NEVER;
    }

    static long endOfHour(long time) {
        return (Math.floorDiv(time, HOUR) + 1) * HOUR;
    }

    List<Double> rates() {
        List<Double> all = new ArrayList<>();
        for (double rate : rates) {
            all.add(rate);
        }
        return Collections.unmodifiableList(all);
    }

    List<Integer> days() {
        List<Integer> all = new ArrayList<>();
        for (int seen : days) {
            all.add(seen);
        }
        return Collections.unmodifiableList(all);
    }
}
