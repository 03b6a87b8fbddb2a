package fengsui.codec.feed;

import fengsui.event.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every event of a feed.
 *
 * @param kind {@code null} where each record says so itself
 * @param city the code of the city where a record gives none
 * @param dedupeMillis how long behind time an event's id is remembered, so that it counts once; {@link #AS_LATENESS}
 *     where the feed does not say
 */
record FeedSettings(String name, FeedClock clock, @Nullable EventKind kind, String city, long dedupeMillis) {

    /** What comes later than that is too late anyhow. */
    static final long AS_LATENESS = -1;

    static final String CANONICAL = "canonical";

    static final FeedSettings OF_CANONICAL = new FeedSettings(CANONICAL, FeedClock.DEFAULT, null, "city");

    FeedSettings(String name, FeedClock clock, @Nullable EventKind kind, String city) {
        this(name, clock, kind, city, AS_LATENESS);
    }

    /** How long behind time the id of an event of {@code of} is remembered. */
    long dedupeMillis(EventKind of) {
        return dedupeMillis >= 0 ? dedupeMillis : clock.latenessOf(of);
    }
}
