package fengsui.codec.feed;

import fengsui.area.AreaMap;
import fengsui.codec.Problem;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.area.AreaFiles;
import fengsui.codec.privacy.KeywordFlags;
import fengsui.codec.privacy.Privacy;
import fengsui.codec.privacy.Pseudonyms;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.event.EventKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The feeds that can be read: the built-in {@code canonical} and one for each mapping of a bundle. Immutable. */
public final class Feeds {

    private static final Pattern FILE = Pattern.compile("feeds/([^/]+)\\.yaml");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** What free text becomes flags by. */
    private static final String KEYWORDS = "keywords.yaml";

    private final SortedMap<String, Feed> feeds;
    private final AreaMap areas;
    private final KeywordFlags keywords;

    private Feeds(SortedMap<String, Feed> feeds, AreaMap areas, KeywordFlags keywords) {
        this.feeds = feeds;
        this.areas = areas;
        this.keywords = keywords;
    }

    /** Only {@code canonical}. */
    public static Feeds canonical() {
        return new Feeds(canonical(AreaMap.NONE), AreaMap.NONE, KeywordFlags.NONE);
    }

    private static SortedMap<String, Feed> canonical(AreaMap areas) {
        return new TreeMap<>(Map.of(FeedSettings.CANONICAL, Feed.canonical(areas)));
    }

    /**
     * Every sound mapping of {@code bundle}, named after its file, its areas and its keywords; what is wrong with the
     * others goes to {@code problems}.
     */
    public static Feeds load(RuleBundle bundle, List<Problem> problems) {
        return load(bundle, AreaFiles.load(bundle, problems), problems);
    }

    /** The same for who asks for names and clocks alone: the areas, which take the most time, are not read. */
    public static Feeds withoutAreas(RuleBundle bundle, List<Problem> problems) {
        return load(bundle, AreaMap.NONE, problems);
    }

    private static Feeds load(RuleBundle bundle, AreaMap areas, List<Problem> problems) {
        SortedMap<String, Feed> feeds = canonical(areas);
        References references = new References(areas, LookupTables.load(bundle, problems));
        bundle.files().forEach((path, text) -> {
            Matcher file = FILE.matcher(path);
            if (file.matches()) {
                load(file.group(1), text, references, new Problems(path, "FEED", problems))
                        .ifPresent(feed -> feeds.put(file.group(1), feed));
            }
        });
        return new Feeds(feeds, areas, keywords(bundle, problems));
    }

    private static KeywordFlags keywords(RuleBundle bundle, List<Problem> problems) {
        String keywords = bundle.files().get(KEYWORDS);
        return keywords == null
                ? KeywordFlags.NONE
                : KeywordFlags.read(keywords, new Problems(KEYWORDS, "KEYWORDS", problems));
    }

    /** Whether two bundles have the same mappings, tables, areas and keywords, to the letter. */
    public static boolean same(RuleBundle one, RuleBundle other) {
        return mappings(one).equals(mappings(other));
    }

    private static SortedMap<String, String> mappings(RuleBundle bundle) {
        SortedMap<String, String> mappings = new TreeMap<>(bundle.files());
        mappings.keySet().removeIf(path -> !matters(path));
        return mappings;
    }

    private static boolean matters(String path) {
        return path.equals(KEYWORDS)
                || FILE.matcher(path).matches()
                || LookupTables.matches(path)
                || AreaFiles.matches(path);
    }

    private static Optional<Feed> load(String name, String text, References references, Problems problems) {
        if (!NAME.matcher(name).matches() || name.equals(FeedSettings.CANONICAL)) {
            problems.report(
                    Mark.START,
                    "NAME",
                    "a feed is named after its file: expected lower-case letters, digits and dashes, and not 'canonical',"
                            + " which is built in; rename the file");
            return Optional.empty();
        }
        return FeedLoader.load(name, text, references, problems);
    }

    /** Where the events of these feeds are placed. */
    public AreaMap areas() {
        return areas;
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

    /** How long behind time the id of an event of {@code feed} is remembered, so that it counts once. */
    public long dedupeMillis(String feed, EventKind kind) {
        Feed known = feeds.get(feed);
        return known == null
                ? FeedClock.DEFAULT.latenessOf(kind)
                : known.settings().dedupeMillis(kind);
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
        Privacy privacy = new Privacy(Pseudonyms.NONE, keywords);
        return Optional.ofNullable(feeds.get(feed))
                .map(known -> known.readers().apply(privacy))
                .filter(MappedReader.class::isInstance)
                .map(MappedReader.class::cast);
    }

    /** For which the mappings want pseudonyms. */
    public SortedSet<String> purposes() {
        SortedSet<String> purposes = new TreeSet<>();
        feeds.values().forEach(feed -> purposes.addAll(feed.purposes()));
        return purposes;
    }

    /** A new decoder for one reader, without keys: where a pseudonym is wanted, nothing is. */
    public RecordDecoder decoder() {
        return decoder(Pseudonyms.NONE);
    }

    /** A new decoder for one reader. Events of different decoders are the same for the same records and keys. */
    public RecordDecoder decoder(Pseudonyms pseudonyms) {
        Privacy privacy = new Privacy(pseudonyms, keywords);
        Map<String, FeedReader> readers = new HashMap<>();
        feeds.forEach((name, feed) -> readers.put(name, feed.readers().apply(privacy)));
        return new FeedDecoder(readers);
    }
}
