package fengsui.codec.feed;

import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import fengsui.event.EventKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code rules/feeds}. */
final class FeedLoader {

    private static final long MAX_DURATION = 7 * 86_400_000L;

    private final String name;
    private final References references;

    private FeedLoader(String name, References references) {
        this.name = name;
        this.references = references;
    }

    /** Empty, and problems, where the file is not sound. */
    static Optional<Feed> load(String name, String text, References references, Problems problems) {
        FeedLoader loader = new FeedLoader(name, references);
        return YamlReader.fields(text, problems).map(loader::feed).filter(feed -> problems.none());
    }

    private Feed feed(YamlFields file) {
        file.bilingual("title");
        file.text("owner");
        file.bilingual("purpose");
        file.oneOf("retention", Labels.of(Retention.values(), Retention::label));
        String topic = file.text("topic");
        Mapping.Format format = file.oneOf("format", Labels.of(Mapping.Format.values(), Mapping.Format::label));
        Feed feed = format == Mapping.Format.CANONICAL ? canonical(file, topic) : mapped(file, topic, format);
        file.done();
        return feed;
    }

    private Feed canonical(YamlFields file, String topic) {
        String city = file.text("city", FeedSettings.SOME_CITY);
        FeedSettings settings = settings(file, null, city);
        return new Feed(settings, topic, Set.of(), privacy -> new CanonicalReader(settings, privacy));
    }

    private Feed mapped(YamlFields file, String topic, Mapping.Format format) {
        EventKind kind = file.oneOf("kind", Labels.of(EventKind.values(), EventKind::label));
        FeedSettings settings = settings(file, kind, FeedSettings.SOME_CITY);
        List<String> columns = format == Mapping.Format.CSV ? columns(file) : List.of();
        Mapping mapping = new MappingLoader(settings, format, columns, references.tables()).load(file);
        return new Feed(settings, topic, mapping.purposes(), privacy -> new MappedReader(mapping, privacy));
    }

    private FeedSettings settings(YamlFields file, @Nullable EventKind kind, String city) {
        return new FeedSettings(name, clock(file), kind, city, dedupe(file), references.areas());
    }

    private List<String> columns(YamlFields file) {
        List<String> columns = file.texts("columns");
        Set<String> seen = new HashSet<>();
        List<String> repeated =
                columns.stream().filter(column -> !seen.add(column)).distinct().toList();
        if (columns.isEmpty()) {
            file.report("columns", "MISSING", "is missing; list the names of the CSV columns in their order");
        } else if (!repeated.isEmpty()) {
            file.report("columns", "DUPLICATE", "names twice: " + String.join(", ", repeated));
        }
        return columns;
    }

    private static long dedupe(YamlFields file) {
        return file.optionalFields("dedupe").map(FeedLoader::windowOf).orElse(FeedSettings.AS_LATENESS);
    }

    private static long windowOf(YamlFields dedupe) {
        long millis = span(dedupe, "window", FeedSettings.AS_LATENESS);
        dedupe.done();
        return millis;
    }

    private FeedClock clock(YamlFields file) {
        return file.optionalFields("clock").map(this::clockOf).orElse(FeedClock.DEFAULT);
    }

    private FeedClock clockOf(YamlFields clock) {
        FeedClock defaults = FeedClock.DEFAULT;
        FeedClock.Basis basis =
                clock.oneOf("basis", Labels.of(FeedClock.Basis.values(), FeedClock.Basis::label), defaults.basis());
        FeedClock read = new FeedClock(
                basis,
                span(clock, "bound", defaults.boundMillis()),
                span(clock, "lateness", defaults.latenessMillis()),
                span(clock, "max_skew", defaults.maxSkewMillis()));
        clock.done();
        return read;
    }

    private static long span(YamlFields fields, String key, long fallback) {
        long millis = fields.duration(key, fallback);
        if (millis > MAX_DURATION) {
            fields.report(key, "VALUE", "is too long, expected at most 7 d");
        }
        return millis;
    }
}
