package fengsui.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.event.Position;
import fengsui.risk.Contradiction;
import fengsui.risk.Contribution;
import fengsui.risk.Evidence;
import fengsui.risk.EvidenceList;
import fengsui.risk.Measure;
import fengsui.risk.RuleRef;
import fengsui.text.Bilingual;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one public record: fields in the order of the calls, absent ones left out. Not thread-safe. */
final class JsonOut {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What goes into one object. */
    interface Body {
        void write(JsonOut out) throws IOException;
    }

    private final JsonGenerator json;

    private JsonOut(JsonGenerator json) {
        this.json = json;
    }

    /** One JSON object in UTF-8, without line breaks. */
    static byte[] object(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            body.write(new JsonOut(json));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    JsonOut text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
        return this;
    }

    JsonOut number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
        return this;
    }

    JsonOut number(String name, @Nullable Integer value) throws IOException {
        return value == null ? this : number(name, value.longValue());
    }

    /** A whole number is written without a fraction. */
    JsonOut number(String name, @Nullable Double value) throws IOException {
        if (value == null) {
            return this;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return number(name, value.longValue());
        }
        json.writeNumberField(name, value);
        return this;
    }

    JsonOut flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
        return this;
    }

    /** ISO 8601 in UTC with milliseconds. */
    JsonOut time(String name, long epochMillis) throws IOException {
        return text(name, UtcText.of(epochMillis));
    }

    JsonOut time(String name, @Nullable Long epochMillis) throws IOException {
        return epochMillis == null ? this : time(name, epochMillis.longValue());
    }

    JsonOut object(String name, Body body) throws IOException {
        json.writeObjectFieldStart(name);
        body.write(this);
        json.writeEndObject();
        return this;
    }

    JsonOut texts(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
        return this;
    }

    JsonOut objects(String name, List<Body> bodies) throws IOException {
        json.writeArrayFieldStart(name);
        for (Body body : bodies) {
            json.writeStartObject();
            body.write(this);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }

    JsonOut bilingual(String name, Bilingual text) throws IOException {
        return object(name, out -> out.text("zh", text.zh()).text("en", text.en()));
    }

    /** Level and code alone. */
    JsonOut areaCode(Area area) throws IOException {
        return text("level", area.level().label()).text("code", area.code());
    }

    /** Level and code, the chain from that level upward, and a position where there is one. */
    JsonOut area(Area area, AreaChain chain, @Nullable Point point) throws IOException {
        return object("area", out -> {
            out.areaCode(area);
            for (Level level : Level.values()) {
                if (level.compareTo(area.level()) >= 0) {
                    out.text(level.label(), chain.code(level));
                }
            }
            out.text("areaDesc", AreaWords.describe(area, chain));
            if (point != null) {
                out.number("lon", point.lon()).number("lat", point.lat());
            }
        });
    }

    /** Nothing where there is none. */
    JsonOut position(@Nullable Position position) throws IOException {
        return position == null ? this : written(position);
    }

    private JsonOut written(Position position) throws IOException {
        return text("topic", position.topic())
                .number("partition", position.partition())
                .number("offset", position.offset());
    }

    JsonOut rule(RuleRef rule) throws IOException {
        return text("id", rule.id())
                .number("version", rule.version())
                .text("digest", rule.digest())
                .text("owner", rule.owner());
    }

    JsonOut measures(Map<String, Measure> measures) throws IOException {
        return object("measures", out -> {
            for (Map.Entry<String, Measure> measure : measures.entrySet()) {
                out.measure(measure.getKey(), measure.getValue());
            }
        });
    }

    private void measure(String name, Measure measure) throws IOException {
        if (measure instanceof Measure.Numeric numeric) {
            number(name, Double.valueOf(numeric.value()));
        } else {
            text(name, measure.text());
        }
    }

    /** Without the witness, which stays in the job. */
    JsonOut evidence(EvidenceList evidence) throws IOException {
        return pieces("evidence", evidence.newest()).number("evidenceCount", evidence.count());
    }

    /** In the form of evidence. */
    JsonOut contradicting(Contradiction contradicting) throws IOException {
        return pieces("contradicting", contradicting.newest()).number("contradictingCount", contradicting.count());
    }

    private JsonOut pieces(String name, List<Evidence> pieces) throws IOException {
        List<Body> items = pieces.stream()
                .map(item -> (Body) out -> out.position(item.position())
                        .text("eventId", item.eventId())
                        .text("kind", item.kind().label())
                        .text("sourceId", item.sourceId())
                        .time("time", item.time())
                        .text("role", item.role())
                        .text("said", item.said()))
                .toList();
        return objects(name, items);
    }

    JsonOut contributions(List<Contribution> contributions) throws IOException {
        List<Body> items = contributions.stream()
                .map(item -> (Body) out -> out.text("kind", item.source().kind().label())
                        .text("sourceId", item.source().sourceId())
                        .text("said", item.source().said())
                        .number("points", item.points()))
                .toList();
        return objects("contributions", items);
    }
}
