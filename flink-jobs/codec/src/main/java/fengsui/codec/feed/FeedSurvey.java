package fengsui.codec.feed;

import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlNode;
import fengsui.codec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a person should know of the feeds of a bundle whose mappings are sound. */
public final class FeedSurvey {

    private final Feeds feeds;
    private final RuleBundle bundle;

    public FeedSurvey(Feeds feeds, RuleBundle bundle) {
        this.feeds = feeds;
        this.bundle = bundle;
    }

    /**
     * One feed in words.
     *
     * @param persons what becomes of what may be about a person
     * @param neverRead the columns of CSV that are never read
     * @param advice what may be meant otherwise, though it is no mistake
     */
    public record Card(
            String name,
            String form,
            String topic,
            String clock,
            String purpose,
            String retention,
            String owner,
            String persons,
            List<String> neverRead,
            List<String> advice) {}

    public Card card(String feed) {
        YamlNode file = yaml(feed);
        FeedClock clock = feeds.clock(feed);
        String kind = FieldWays.text(file, "kind");
        YamlNode purpose = FieldWays.member(file, "purpose");
        return new Card(
                feed,
                (FieldWays.text(file, "format") + " " + kind).strip(),
                FieldWays.text(file, "topic"),
                clock.basis().label() + ", " + span(clock.boundMillis()) + ", " + lateness(feed, clock),
                purpose == null ? "" : FieldWays.text(purpose, "zh") + " / " + FieldWays.text(purpose, "en"),
                FieldWays.text(file, "retention"),
                FieldWays.text(file, "owner"),
                persons(file),
                neverRead(feed),
                advice(file, kind));
    }

    private String lateness(String feed, FeedClock clock) {
        boolean byKind = clock.latenessMillis() == FeedClock.BY_KIND;
        return feeds.mapped(feed)
                .map(reader -> reader.mapping().settings().kind())
                .map(kind -> span(clock.latenessOf(kind)))
                .orElse(byKind ? "by kind" : span(clock.latenessMillis()));
    }

    /** The tables that no mapping of the bundle looks anything up in. */
    public List<String> unusedTables() {
        Set<String> tables = new TreeSet<>();
        Set<String> used = new LinkedHashSet<>();
        for (String path : bundle.files().keySet()) {
            if (path.matches("feeds/[^/]+\\.csv")) {
                tables.add(path);
            } else if (path.matches("feeds/[^/]+\\.yaml")) {
                collect(yaml(path.substring(6, path.length() - 5)), "lookup", used);
            }
        }
        tables.removeIf(path -> used.contains(path.substring(6, path.length() - 4)));
        return List.copyOf(tables);
    }

    private YamlNode yaml(String feed) {
        String text = bundle.files().getOrDefault("feeds/" + feed + ".yaml", "");
        return YamlReader.read(text, new Problems(feed, "FEED", new ArrayList<>()))
                .orElse(new YamlNode.Mapping(Mark.START, Map.of()));
    }

    /** The texts under {@code key}, however deep. */
    private static void collect(YamlNode node, String key, Set<String> found) {
        if (node instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> collect(item, key, found));
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> {
                if (name.equals(key) && entry.value() instanceof YamlNode.Scalar scalar) {
                    found.add(scalar.text());
                }
                collect(entry.value(), key, found);
            });
        }
    }

    private static String persons(YamlNode file) {
        if (FieldWays.text(file, "format").equals("canonical")) {
            return "as in the canonical form";
        }
        List<String> kept = new ArrayList<>();
        if (FieldWays.member(file, "fields") instanceof YamlNode.Mapping fields) {
            fields.entries().forEach((name, entry) -> {
                Set<String> purposes = new LinkedHashSet<>();
                Set<String> flags = new LinkedHashSet<>();
                collect(entry.value(), "pseudonym", purposes);
                collect(entry.value(), "flags", flags);
                purposes.forEach(purpose -> kept.add(name + " is a pseudonym (" + purpose + ")"));
                flags.forEach(yes -> kept.add(name + " are flags"));
            });
        }
        kept.add(kept.isEmpty() ? "all dropped" : "all else dropped");
        return String.join(", ", kept);
    }

    private List<String> neverRead(String feed) {
        return feeds.mapped(feed)
                .map(MappedReader::mapping)
                .map(FeedSurvey::neverRead)
                .orElse(List.of());
    }

    private static List<String> neverRead(Mapping mapping) {
        List<Row.Ref> read = MappingRefs.of(mapping);
        return IntStream.range(0, mapping.columns().size())
                .filter(i -> !read.contains(new Row.Column(i)))
                .mapToObj(mapping.columns()::get)
                .toList();
    }

    private static List<String> advice(YamlNode file, String kind) {
        YamlNode clock = FieldWays.member(file, "clock");
        List<String> unsaid = Stream.of("bound", "lateness")
                .filter(key -> clock == null || FieldWays.text(clock, key).isEmpty())
                .toList();
        return !kind.equals("hotline") || unsaid.isEmpty()
                ? List.of()
                : List.of("calls are typed in late, and 'clock' says no " + String.join(" and no ", unsaid)
                        + ": measure how late, and say so");
    }

    private static String span(long millis) {
        if (millis % 60_000 == 0 && millis > 0) {
            return millis / 60_000 + " min";
        }
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
