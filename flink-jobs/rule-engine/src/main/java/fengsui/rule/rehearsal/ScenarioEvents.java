package fengsui.rule.rehearsal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.codec.feed.CanonicalNames;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Durations;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlNode;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.risk.ScoreReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the events of one case: each entry, with the file's defaults under it, is canonical JSON whose time follows from
 * {@code at}. An event without an id gets one by its place in the case. What goes by the name of a score is one, as though
 * scoring had told it.
 */
final class ScenarioEvents {

    private static final Set<String> OURS = Set.of("at", "repeat", "occurredAt", "receivedAt");

    private static final Set<String> EVENT =
            Stream.concat(OURS.stream(), CanonicalNames.event().stream()).collect(Collectors.toUnmodifiableSet());

    private static final JsonFactory JSON = new JsonFactory();

    private final RecordDecoder decoder;
    private final Map<String, YamlNode.Entry> defaults;
    private final Problems problems;
    private final List<SafetyEvent> events = new ArrayList<>();

    ScenarioEvents(RecordDecoder decoder, Optional<YamlNode> defaults, Problems problems) {
        this.decoder = decoder;
        this.defaults = entries(defaults);
        this.problems = problems;
    }

    /** A name that nobody reads is a mistake here, though feeds may hold any. */
    static void checkDefaults(YamlFields file) {
        Optional<YamlNode> defaults = file.node("defaults");
        if (defaults.isPresent() && defaults.get() instanceof YamlNode.Mapping mapping) {
            known(mapping, file.problems());
        } else if (defaults.isPresent()) {
            file.report("defaults", "TYPE", "is " + defaults.get().describe() + ", expected keys with values");
        }
    }

    private static void known(YamlNode.Mapping event, Problems problems) {
        known(event, EVENT, problems);
        YamlNode.Entry area = event.entries().get("area");
        if (area != null && area.value() instanceof YamlNode.Mapping levels) {
            known(levels, CanonicalNames.area(), problems);
        }
    }

    private static void known(YamlNode.Mapping mapping, Set<String> names, Problems problems) {
        mapping.entries().forEach((name, entry) -> {
            if (!names.contains(name)) {
                problems.report(entry.at(), "KEY", "'" + name + "' is not known here" + DidYouMean.guess(name, names));
            }
        });
    }

    private static Map<String, YamlNode.Entry> entries(Optional<YamlNode> node) {
        return node.isPresent() && node.get() instanceof YamlNode.Mapping mapping ? mapping.entries() : Map.of();
    }

    /** {@code +90s} after {@code start}, epoch milliseconds; empty, and a problem, where it is not that. */
    static OptionalLong time(YamlFields at, long start) {
        return time(at, "at", start);
    }

    /** As {@link #time(YamlFields, long)}, under {@code key}. */
    static OptionalLong time(YamlFields at, String key, long start) {
        String text = at.text(key);
        OptionalLong after = text.startsWith("+") ? Durations.parse(text.substring(1)) : OptionalLong.empty();
        if (after.isEmpty() && at.has(key)) {
            at.report(key, "VALUE", "is '" + text + "', expected the time since 'start', such as +90s");
        }
        return after.isEmpty() ? after : OptionalLong.of(start + after.getAsLong());
    }

    List<SafetyEvent> read(YamlFields scenario, long start) {
        Optional<YamlNode> list = scenario.node("events");
        if (list.isPresent() && list.get() instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> item(item, start));
        } else {
            scenario.report("events", "TYPE", "must be a list, each item starting with '- '");
        }
        return events;
    }

    private void item(YamlNode item, long start) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            problems.report(item.at(), "TYPE", "an event is " + item.describe() + ", expected keys with values");
            return;
        }
        known(mapping, problems);
        YamlFields fields = new YamlFields(mapping, problems);
        OptionalLong first = time(fields, start);
        Optional<YamlFields> repeat = fields.optionalFields("repeat");
        long every = repeat.map(again -> again.duration("every")).orElse(0L);
        int times = repeat.map(again -> again.integer("times", 1, 1_000_000)).orElse(1);
        repeat.ifPresent(YamlFields::done);
        for (int i = 0; first.isPresent() && i < times; i++) {
            add(mapping, first.getAsLong() + i * every);
        }
    }

    private void add(YamlNode.Mapping mapping, long time) {
        Map<String, YamlNode.Entry> merged = new LinkedHashMap<>(defaults);
        merged.putAll(mapping.entries());
        RawRecord record = new RawRecord(new Position("scenario", 0, events.size()), time, null, json(merged, time));
        Intake intake = decoder.decode(record);
        if (intake instanceof Intake.Decoded decoded) {
            decoded.events().stream().map(ScoreReading::stated).forEach(events::add);
        } else if (intake instanceof Intake.Rejected rejected) {
            Mark at = mapping.at();
            problems.report(
                    at,
                    "EVENT",
                    "the event would be rejected: " + rejected.reject().reason().label() + ", "
                            + rejected.reject().detail());
        }
    }

    private byte[] json(Map<String, YamlNode.Entry> fields, long time) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("occurredAt", time);
            if (!fields.containsKey("eventId")) {
                json.writeStringField("eventId", String.format(Locale.ROOT, "e%06d", events.size() + 1));
            }
            for (Map.Entry<String, YamlNode.Entry> field : fields.entrySet()) {
                if (!OURS.contains(field.getKey())) {
                    json.writeFieldName(field.getKey());
                    write(json, field.getValue().value());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("into memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, YamlNode node) throws IOException {
        if (node instanceof YamlNode.Scalar scalar) {
            scalar(json, scalar);
        } else if (node instanceof YamlNode.Sequence list) {
            json.writeStartArray();
            for (YamlNode item : list.items()) {
                write(json, item);
            }
            json.writeEndArray();
        } else if (node instanceof YamlNode.Mapping mapping) {
            json.writeStartObject();
            for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
                json.writeFieldName(entry.getKey());
                write(json, entry.getValue().value());
            }
            json.writeEndObject();
        }
    }

    private static void scalar(JsonGenerator json, YamlNode.Scalar scalar) throws IOException {
        switch (scalar.form()) {
            case NUMBER -> json.writeNumber(scalar.text());
            case FLAG -> json.writeBoolean(Boolean.parseBoolean(scalar.text()));
            case NOTHING -> json.writeNull();
            case TEXT -> json.writeString(scalar.text());
        }
    }
}
