package fengsui.codec.feed;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlReader;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries a feed on samples: what the job would make of each record, with how and from what. The outcome is that of the
 * very decoder that the job uses; the how is told beside it. Not thread-safe.
 */
public final class FeedTrial {

    /** As if Kafka gave no time: then what a feed does not say is not made up. */
    private static final long NO_TIME = -1;

    private final String feed;
    private final RecordDecoder decoder;
    private final @Nullable MappedReader reader;
    private final FieldWays ways;
    private long tried;

    private FeedTrial(String feed, RecordDecoder decoder, @Nullable MappedReader reader, FieldWays ways) {
        this.feed = feed;
        this.decoder = decoder;
        this.reader = reader;
        this.ways = ways;
    }

    /** Empty where {@code feeds} has no sound feed of this name. */
    public static Optional<FeedTrial> of(Feeds feeds, String feed, RuleBundle bundle) {
        if (!feeds.names().contains(feed)) {
            return Optional.empty();
        }
        String text = bundle.files().getOrDefault("feeds/" + feed + ".yaml", "");
        FieldWays ways = YamlReader.read(text, new Problems(feed, "FEED", new ArrayList<>()))
                .map(FieldWays::of)
                .orElse(new FieldWays(Map.of()));
        return Optional.of(
                new FeedTrial(feed, feeds.decoder(), feeds.mapped(feed).orElse(null), ways));
    }

    /** Whether each line of a file is a record. */
    public static boolean byLine(Feeds feeds, String feed) {
        return feeds.mapped(feed)
                .map(reader -> reader.mapping().format())
                .filter(format -> format == Mapping.Format.CSV || format == Mapping.Format.JSON_LINES)
                .isPresent();
    }

    public TriedRecord record(byte[] bytes) {
        Intake intake = decoder.decode(new RawRecord(new Position("sample", 0, tried++), NO_TIME, feed, bytes));
        return reader == null ? canonical(intake) : mapped(reader, intake, bytes);
    }

    private static TriedRecord canonical(Intake intake) {
        List<List<TriedField>> events = new ArrayList<>();
        events(intake)
                .forEach(event -> events.add(EventValues.of(event).entrySet().stream()
                        .map(value -> new TriedField(value.getKey().label(), value.getValue(), "", ""))
                        .toList()));
        return new TriedRecord(intake, false, events, List.of(), List.of());
    }

    private TriedRecord mapped(MappedReader of, Intake intake, byte[] bytes) {
        List<Row> rows = rows(of.mapping(), bytes);
        RowTrial trial = new RowTrial(of, ways);
        rows.forEach(trial::add);
        boolean header = rows.isEmpty() && intake instanceof Intake.Filtered;
        return new TriedRecord(intake, header, trial.fields(events(intake)), trial.leftOut(), trial.unread());
    }

    /** None where the record cannot be read: then {@code intake} says why. */
    private static List<Row> rows(Mapping mapping, byte[] bytes) {
        try {
            return bytes.length > FeedDecoder.MAX_BYTES
                    ? List.of()
                    : RowReader.keepingAll(mapping).read(bytes);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<SafetyEvent> events(Intake intake) {
        return intake instanceof Intake.Decoded decoded ? decoded.events() : List.of();
    }
}
