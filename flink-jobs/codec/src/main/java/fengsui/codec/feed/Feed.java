package fengsui.codec.feed;

import java.util.function.Supplier;

/**
 * One feed.
 *
 * @param topic where its records belong, without the prefix
 * @param readers makes a reader of its records
 */
record Feed(FeedSettings settings, String topic, Supplier<FeedReader> readers) {

    static final Feed CANONICAL =
            new Feed(FeedSettings.OF_CANONICAL, "", () -> new CanonicalReader(FeedSettings.OF_CANONICAL));
}
