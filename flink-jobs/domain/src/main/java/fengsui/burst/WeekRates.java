package fengsui.burst;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rate of calls by hour of the week. Each hour of the week borrows from the same hour of all working days or of both
 * other days, and that from the rate as a whole: each a Gamma whose prior is what it borrows. Not thread-safe.
 */
final class WeekRates {

    /** Half a call in five hours: what is assumed of a sort of call that was never seen, and soon outweighed. */
    private static final double FIRST_CALLS = 0.5;

    private static final double FIRST_HOURS = 5;

    /** How many calls of its own an hour of the day must have seen to be believed as much as the whole day. */
    private static final double DAY_PRIOR = 6;

    /** Likewise an hour of the week; more, since Tuesdays differ little from Thursdays. */
    private static final double WEEK_PRIOR = 20;

    private final Tally all = new Tally();
    private final Tally[] byDay = tallies(48);
    private final Tally[] byWeek = tallies(WeekHours.HOURS);

    private static Tally[] tallies(int length) {
        return Stream.generate(Tally::new).limit(length).toArray(Tally[]::new);
    }

    /** What is to be expected in {@code hour}, counted from the epoch, which is hour {@code week} of its week. */
    Rate at(long hour, int week) {
        double calls = all.calls(hour) + FIRST_CALLS;
        Rate whole = new Rate(calls / (all.hours(hour) + FIRST_HOURS), 1 / calls);
        Rate day = refine(whole, byDay[dayHour(week)], hour, DAY_PRIOR);
        return refine(day, byWeek[week], hour, WEEK_PRIOR);
    }

    private static Rate refine(Rate prior, Tally own, long hour, double weight) {
        double calls = own.calls(hour) + weight;
        double borrowed = weight / calls;
        return new Rate(
                calls / (own.hours(hour) + weight / prior.mean()), 1 / calls + borrowed * borrowed * prior.spread());
    }

    private static int dayHour(int week) {
        return week % 24 + (week / 24 >= 5 ? 24 : 0);
    }

    void learn(long hour, int week, double calls) {
        all.add(hour, calls);
        byDay[dayHour(week)].add(hour, calls);
        byWeek[week].add(hour, calls);
    }

    /** One more call in an hour that was learned from already. */
    void learnLate(long hour, int week) {
        all.addLate(hour);
        byDay[dayHour(week)].addLate(hour);
        byWeek[week].addLate(hour);
    }

    /** All calls learned from, less what is forgotten. */
    double calls(long hour) {
        return all.calls(hour);
    }

    /** All hours learned from, less what is forgotten. */
    double hours(long hour) {
        return all.hours(hour);
    }

    void write(DataOutput out) throws IOException {
        for (Tally tally : all()) {
            tally.write(out);
        }
    }

    void read(DataInput in) throws IOException {
        for (Tally tally : all()) {
            tally.read(in);
        }
    }

    private List<Tally> all() {
        List<Tally> tallies = new ArrayList<>(List.of(all));
        tallies.addAll(List.of(byDay));
        tallies.addAll(List.of(byWeek));
        return tallies;
    }
}
