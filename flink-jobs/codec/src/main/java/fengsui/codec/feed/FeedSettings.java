package fengsui.codec.feed;

import fengsui.area.AreaMap;
import fengsui.event.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every event of a feed.
 *
 * @param kind {@code null} where each record says so itself
 * @param city the code of the city where a record gives none and no map tells
 * @param dedupeMillis how long behind time an event's id is remembered, so that it counts once; {@link #AS_LATENESS}
 *     where the feed does not say
 * @param areas where places are
 */
record FeedSettings(
        String name, FeedClock clock, @Nullable EventKind kind, String city, long dedupeMillis, AreaMap areas) {

    /** What comes later than that is too late anyhow. */
    static final long AS_LATENESS = -1;

    static final String CANONICAL = "canonical";

    /** Where nobody names a city. */
    static final String SOME_CITY = "city";

    static FeedSettings ofCanonical(AreaMap areas) {
        return new FeedSettings(CANONICAL, FeedClock.DEFAULT, null, SOME_CITY, AS_LATENESS, areas);
    }

    /** Whether the feed belongs to a city of its own, which no map knows. */
    boolean elsewhere() {
        return !city.equals(SOME_CITY) && areas.level(city).isEmpty();
    }

    /** How long behind time the id of an event of {@code of} is remembered. */
    long dedupeMillis(EventKind of) {
        return dedupeMillis >= 0 ? dedupeMillis : clock.latenessOf(of);
    }
}
