package fengsui.burst;

import java.util.Optional;

/** Looks at one area at the end of a minute in which it had a call, through windows of all lengths. */
final class Look {

    /** One call is nothing that piles up, and two are most often about one thing. */
    private static final int FEWEST = 3;

    /** A day must be learned from before anything can be unusual. */
    private static final double SILENT_HOURS = 24;

    /**
     * So many looks through one window would find as much as one through all of them, which overlap. With it, made-up
     * calls by chance, 0.5 to 12 an hour, score 0.99 in at most 1.5 % of looks.
     */
    private static final double WINDOWS = 6;

    private static final double HALF_SURE_HOURS = WeekHours.HOURS;

    private final Knowledge knowledge;

    Look(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The minute before {@code end} is over, minutes from the epoch. */
    Optional<Burst> at(Place place, long end) {
        double hours = knowledge.hours(Math.floorDiv(end - 1, 60L));
        if (hours < SILENT_HOURS || place.panes().sum(end - Windows.LONGEST, end) < FEWEST) {
            return Optional.empty();
        }
        Rate[] expected = knowledge.expected(place, end);
        double chance = 1;
        int strangest = 0;
        for (int window = 0; window < Windows.COUNT; window++) {
            double own = chance(observed(place, end, window), expected[window]);
            if (own < chance) {
                chance = own;
                strangest = window;
            }
        }
        return Optional.of(new Burst(
                place.area(),
                place.chain(),
                end * 60_000,
                StrictMath.exp(WINDOWS * StrictMath.log1p(-chance)),
                Windows.minutes(strangest),
                observed(place, end, strangest),
                expected[strangest].mean(),
                hours / (hours + HALF_SURE_HOURS)));
    }

    private static long observed(Place place, long end, int window) {
        return place.panes().sum(end - Windows.minutes(window), end);
    }

    /** There is a look because there is a call: what is unusual are the others. */
    private static double chance(long observed, Rate expected) {
        return observed < FEWEST ? 1 : GammaPoisson.atLeast(observed - 1, expected.mean(), expected.spread());
    }
}
