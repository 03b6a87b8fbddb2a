package fengsui.codec.feed;

import fengsui.area.AreaMap;
import java.util.function.Supplier;

/**
 * One feed.
 *
 * @param topic where its records belong, without the prefix
 * @param readers makes a reader of its records
 */
record Feed(FeedSettings settings, String topic, Supplier<FeedReader> readers) {

    static Feed canonical(AreaMap areas) {
        FeedSettings settings = FeedSettings.ofCanonical(areas);
        return new Feed(settings, "", () -> new CanonicalReader(settings));
    }
}
