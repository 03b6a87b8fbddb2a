package fengsui.codec.feed;

import fengsui.event.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every event of a feed.
 *
 * @param kind {@code null} where each record says so itself
 * @param city the code of the city where a record gives none
 */
record FeedSettings(String name, FeedClock clock, @Nullable EventKind kind, String city) {

    static final String CANONICAL = "canonical";

    static final FeedSettings OF_CANONICAL = new FeedSettings(CANONICAL, FeedClock.DEFAULT, null, "city");
}
