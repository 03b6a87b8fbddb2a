package fengsui.codec.feed;

import fengsui.codec.Problem;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.event.EventKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The feeds that can be read: the built-in {@code canonical} and one for each mapping of a bundle. Immutable. */
public final class Feeds {

    private static final Pattern FILE = Pattern.compile("feeds/([^/]+)\\.yaml");
    private static final Pattern MAPPING_OR_TABLE = Pattern.compile("feeds/[^/]+\\.(yaml|csv)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final SortedMap<String, Feed> feeds;

    private Feeds(SortedMap<String, Feed> feeds) {
        this.feeds = feeds;
    }

    /** Only {@code canonical}. */
    public static Feeds canonical() {
        return new Feeds(new TreeMap<>(Map.of(FeedSettings.CANONICAL, Feed.CANONICAL)));
    }

    /**
     * Every sound mapping of {@code bundle}, named after its file; what is wrong with the others goes to
     * {@code problems}.
     */
    public static Feeds load(RuleBundle bundle, List<Problem> problems) {
        SortedMap<String, Feed> feeds = new TreeMap<>(Map.of(FeedSettings.CANONICAL, Feed.CANONICAL));
        LookupTables tables = LookupTables.load(bundle, problems);
        bundle.files().forEach((path, text) -> {
            Matcher file = FILE.matcher(path);
            if (file.matches()) {
                load(file.group(1), text, tables, new Problems(path, "FEED", problems))
                        .ifPresent(feed -> feeds.put(file.group(1), feed));
            }
        });
        return new Feeds(feeds);
    }

    /** Whether two bundles have the same mappings and tables, to the letter. */
    public static boolean same(RuleBundle one, RuleBundle other) {
        return mappings(one).equals(mappings(other));
    }

    private static SortedMap<String, String> mappings(RuleBundle bundle) {
        SortedMap<String, String> mappings = new TreeMap<>(bundle.files());
        mappings.keySet().removeIf(path -> !MAPPING_OR_TABLE.matcher(path).matches());
        return mappings;
    }

    private static Optional<Feed> load(String name, String text, LookupTables tables, Problems problems) {
        if (!NAME.matcher(name).matches() || name.equals(FeedSettings.CANONICAL)) {
            problems.report(
                    Mark.START,
                    "NAME",
                    "a feed is named after its file: expected lower-case letters, digits and dashes, and not 'canonical',"
                            + " which is built in; rename the file");
            return Optional.empty();
        }
        return FeedLoader.load(name, text, tables, problems);
    }

    /** {@code canonical} among them, in the order of their names. */
    public Set<String> names() {
        return feeds.keySet();
    }

    /** The clock of {@code feed}, the default one where no such feed is known. */
    public FeedClock clock(String feed) {
        Feed known = feeds.get(feed);
        return known == null ? FeedClock.DEFAULT : known.settings().clock();
    }

    /** How late an event of {@code feed} may come and still be corrected for. */
    public long latenessMillis(String feed, EventKind kind) {
        return clock(feed).latenessOf(kind);
    }

    /** The greatest lateness that an event of {@code kind} may have, whatever its feed. */
    public long latenessMillis(EventKind kind) {
        return feeds.values().stream()
                .map(Feed::settings)
                .filter(settings -> settings.kind() == null || settings.kind() == kind)
                .mapToLong(settings -> settings.clock().latenessOf(kind))
                .max()
                .orElseGet(() -> FeedClock.DEFAULT.latenessOf(kind));
    }

    /** The topic that the records of {@code feed} belong in, without prefix; none for {@code canonical}, whose go by kind. */
    public Optional<String> topic(String feed) {
        return Optional.ofNullable(feeds.get(feed)).map(Feed::topic).filter(topic -> !topic.isEmpty());
    }

    /** The reader of a feed that has a mapping; empty for unknown feeds and those in canonical form. */
    Optional<MappedReader> mapped(String feed) {
        return Optional.ofNullable(feeds.get(feed))
                .map(known -> known.readers().get())
                .filter(MappedReader.class::isInstance)
                .map(MappedReader.class::cast);
    }

    /** A new decoder for one reader. Events of different decoders are the same for the same records. */
    public RecordDecoder decoder() {
        Map<String, FeedReader> readers = new HashMap<>();
        feeds.forEach((name, feed) -> readers.put(name, feed.readers().get()));
        return new FeedDecoder(readers);
    }
}
