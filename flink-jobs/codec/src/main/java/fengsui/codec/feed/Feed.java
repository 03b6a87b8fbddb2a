package fengsui.codec.feed;

import fengsui.codec.privacy.Privacy;
import java.util.function.Function;

/**
 * One feed.
 *
 * @param topic where its records belong, without the prefix
 * @param readers makes a reader of its records
 */
record Feed(FeedSettings settings, String topic, Function<Privacy, FeedReader> readers) {

    static final Feed CANONICAL =
            new Feed(FeedSettings.OF_CANONICAL, "", privacy -> new CanonicalReader(FeedSettings.OF_CANONICAL, privacy));
}
