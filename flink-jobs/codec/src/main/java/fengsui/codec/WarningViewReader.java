package fengsui.codec;

import com.fasterxml.jackson.databind.JsonNode;
import fengsui.area.Point;
import fengsui.event.EventKind;
import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import fengsui.warning.MsgType;
import fengsui.warning.Trend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link WarningJson#write} wrote. */
final class WarningViewReader {

    private WarningViewReader() {}

    static WarningView read(byte[] record) throws IOException {
        JsonIn in = JsonIn.of(record);
        List<String> rules = new ArrayList<>();
        for (JsonIn rule : in.objects("rules")) {
            rules.add(rule.text("id"));
        }
        WarningView.Where where = where(in);
        return new WarningView(
                in.text("incidentId"),
                in.integer("revision"),
                Labelled.in(in, "status", WarningContext.STATUSES, Function.identity()),
                Labelled.in(in, "msgType", MsgType.values(), MsgType::label),
                gravity(in),
                in.text("hazard"),
                in.bilingual("event"),
                where,
                times(in),
                new WarningView.Texts(
                        in.bilingual("headline"), in.bilingual("description"), in.bilingual("instruction")),
                in.integer("score"),
                rules,
                seen(in, "evidence"),
                in.integer("evidenceCount"),
                seen(in, "contradicting"),
                in.texts("recipients"),
                in.textOrNull("endReason"),
                message(in),
                WarningCourseReader.read(in, where.area()));
    }

    private static WarningView.Message message(JsonIn in) throws IOException {
        return new WarningView.Message(
                in.text("identifier"),
                in.text("sender"),
                in.texts("references"),
                in.timeOrNull("previousSent"),
                in.text("category"),
                in.time("effective"));
    }

    private static WarningView.Gravity gravity(JsonIn in) throws IOException {
        return new WarningView.Gravity(
                grade(in.text("grade")),
                previous(in.textOrNull("previousGrade")),
                Labelled.in(in, "trend", Trend.values(), Trend::label),
                Labelled.in(in, "urgency", Urgency.values(), Urgency::label),
                Labelled.in(in, "severity", Severity.values(), Severity::label),
                Labelled.in(in, "certainty", Certainty.values(), Certainty::label));
    }

    private static Grade grade(String colour) throws IOException {
        return known("grade", Grade.parse(colour));
    }

    private static @Nullable Grade previous(@Nullable String colour) throws IOException {
        return colour == null ? null : grade(colour);
    }

    private static WarningView.Where where(JsonIn in) throws IOException {
        JsonIn area = in.object("area");
        return new WarningView.Where(
                WarningCourseReader.area(area), area.text("areaDesc"), in.text("district"), point(area));
    }

    private static @Nullable Point point(JsonIn area) {
        JsonNode lon = area.optional("lon");
        JsonNode lat = area.optional("lat");
        return lon.isNumber() && lat.isNumber() && Point.valid(lon.doubleValue(), lat.doubleValue())
                ? new Point(lon.doubleValue(), lat.doubleValue())
                : null;
    }

    private static WarningView.Times times(JsonIn in) throws IOException {
        return new WarningView.Times(in.time("sent"), in.time("onset"), in.time("expires"), in.time("firstEventTime"));
    }

    private static List<WarningView.Seen> seen(JsonIn in, String name) throws IOException {
        List<WarningView.Seen> seen = new ArrayList<>();
        for (JsonIn item : in.objects(name)) {
            seen.add(new WarningView.Seen(
                    item.text("eventId"),
                    known("kind", EventKind.parse(item.text("kind"))),
                    item.text("sourceId"),
                    item.time("time"),
                    item.text("role"),
                    item.text("said")));
        }
        return seen;
    }

    private static <T> T known(String name, Optional<T> value) throws IOException {
        return value.orElseThrow(() -> new IOException(name + ": not a value of this version"));
    }
}
