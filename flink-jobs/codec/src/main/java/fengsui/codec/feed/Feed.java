package fengsui.codec.feed;

import fengsui.area.AreaMap;
import fengsui.codec.privacy.Privacy;
import java.util.Set;
import java.util.function.Function;

/**
 * One feed.
 *
 * @param topic where its records belong, without the prefix
 * @param purposes for which its mapping wants pseudonyms
 * @param readers makes a reader of its records
 */
record Feed(FeedSettings settings, String topic, Set<String> purposes, Function<Privacy, FeedReader> readers) {

    static Feed canonical(AreaMap areas) {
        FeedSettings settings = FeedSettings.ofCanonical(areas);
        return new Feed(settings, "", Set.of(), privacy -> new CanonicalReader(settings, privacy));
    }
}
