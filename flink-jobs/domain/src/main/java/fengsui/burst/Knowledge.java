package fengsui.burst;

import fengsui.area.Level;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of all areas of one key: the rate of the whole by hour of the week, of each area its share, of each level
 * how counts scatter. It learns hour by hour. Not thread-safe.
 */
final class Knowledge {

    private static final long HOUR_MILLIS = 3_600_000;

    /** Before that, nothing is known of how counts scatter. */
    private static final double SCATTER_AFTER_HOURS = WeekHours.HOURS;

    private static final int HOUR_WINDOW = 4;

    private final WeekHours weekHours;
    private final WeekRates rates = new WeekRates();
    private final Map<Level, Excess> excess = new EnumMap<>(Level.class);
    /** Of hours near the present, by what is known now. */
    private final Map<Long, Rate> recent = new HashMap<>();

    Knowledge(WeekHours weekHours) {
        this.weekHours = weekHours;
        for (Level level : Level.values()) {
            excess.put(level, new Excess());
        }
    }

    /** How much of the area at the top's calls come from {@code place}. */
    private record Share(Place place, double part, double spread) {}

    /** How many calls of all areas are expected from {@code minute} until just before {@code end}. */
    private double mean(long minute, long end) {
        double mean = 0;
        for (long hour = Math.floorDiv(minute, 60L); hour * 60 < end; hour++) {
            long minutes = Math.min(end, hour * 60 + 60) - Math.max(minute, hour * 60);
            mean += rate(hour).mean() * minutes / 60;
        }
        return mean;
    }

    private Rate rate(long hour) {
        return recent.computeIfAbsent(hour, unseen -> rates.at(unseen, week(unseen)));
    }

    /** Where clocks are half an hour off, the hour that most of this one lies in. */
    private int week(long hour) {
        return weekHours.at(hour * HOUR_MILLIS + HOUR_MILLIS / 2);
    }

    private Excess excess(Place place) {
        return Objects.requireNonNull(excess.get(place.area().level()));
    }

    private Share share(Place place, long hour) {
        double part = 1;
        double spread = 0;
        Place below = place;
        for (Place above = below.parent(); above != null; above = above.parent()) {
            double calls = above.parent() == null ? rates.calls(hour) : above.learned(hour);
            part *= below.share(hour, calls);
            spread += below.shareSpread(hour);
            below = above;
        }
        return new Share(place, part, spread);
    }

    /** The hours learned from, less what is forgotten. */
    double hours(long hour) {
        return rates.hours(hour);
    }

    /** What is expected at {@code place} in each window that ends with {@code end}, and with what spread. */
    Rate[] expected(Place place, long end) {
        long hour = Math.floorDiv(end - 1, 60L);
        Share share = share(place, hour);
        double spread = rate(hour).spread() + share.spread();
        Rate[] expected = new Rate[Windows.COUNT];
        for (int window = 0; window < Windows.COUNT; window++) {
            double mean = mean(end - Windows.minutes(window), end) * share.part();
            expected[window] = new Rate(mean, spread + excess(place).spread(window));
        }
        return expected;
    }

    /** Learns from an hour that is over. */
    void learn(Places places, long hour) {
        boolean scatter = hours(hour) >= SCATTER_AFTER_HOURS;
        excess.values().forEach(Excess::fade);
        if (scatter) {
            places.byLevel().forEach(all -> learnScatter(excess(all.get(0)), shares(all, hour), hour * 60 + 60));
        }
        learnCounts(places, hour);
        recent.clear();
    }

    private List<Share> shares(List<Place> places, long hour) {
        return places.stream()
                .filter(place -> place.isKnown(hour * 60 + 60))
                .map(place -> share(place, hour))
                .toList();
    }

    private void learnScatter(Excess scatter, List<Share> shares, long end) {
        double sum = 0;
        double squares = 0;
        List<Share> busy = new ArrayList<>();
        for (Share share : shares) {
            if (share.place().panes().first() >= end) {
                sum += share.part();
                squares += share.part() * share.part();
            } else {
                busy.add(share);
            }
        }
        for (int window = 0; window < Windows.COUNT; window++) {
            for (int i = 0; i < Windows.perHour(window); i++) {
                long to = end - (long) i * Windows.minutes(window);
                long from = to - Windows.minutes(window);
                double mean = mean(from, to);
                for (Share share : busy) {
                    long count = share.place().panes().sum(from, to);
                    scatter.learn(window, mean * share.part(), count);
                }
                scatter.learnNone(window, mean * sum, mean * mean * squares);
            }
        }
    }

    private void learnCounts(Places places, long hour) {
        List<Share> shares = new ArrayList<>();
        for (Place place : places.unsorted()) {
            if (!place.panes().isEmpty() && place.panes().sum(hour * 60, hour * 60 + 60) > 0) {
                shares.add(share(place, hour));
            }
        }
        double top = bounded(share(places.top(), hour), hour);
        for (Share share : shares) {
            if (share.place() != places.top()) {
                share.place().learn(hour, bounded(share, hour));
            }
        }
        rates.learn(hour, week(hour), top);
    }

    /** What is far from expected is learned as less far: what goes on like that is learned in time. */
    private double bounded(Share share, long hour) {
        long count = share.place().panes().sum(hour * 60, hour * 60 + 60);
        double mean = rate(hour).mean() * share.part();
        double spread =
                rate(hour).spread() + share.spread() + excess(share.place()).spread(HOUR_WINDOW);
        double limit = Excess.limit(mean, spread);
        return Math.max(mean - limit, Math.min(mean + limit, (double) count));
    }

    /** One more call in an hour that was learned from already. */
    void learnLate(Place smallest, long hour) {
        for (Place place = smallest; place.parent() != null; place = place.parent()) {
            place.learnLate(hour);
        }
        rates.learnLate(hour, week(hour));
        recent.clear();
    }

    /** Which hour of the week an hour is may have changed. */
    void renew() {
        recent.clear();
    }

    void write(DataOutput out) throws IOException {
        rates.write(out);
        for (Excess level : excess.values()) {
            level.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        rates.read(in);
        for (Excess level : excess.values()) {
            level.read(in);
        }
    }
}
