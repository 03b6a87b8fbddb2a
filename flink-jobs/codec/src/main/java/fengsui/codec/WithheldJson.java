package fengsui.codec;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.figures.Told;
import fengsui.risk.Grade;
import fengsui.warning.Withheld;
import java.io.IOException;

/** The record of the withheld topic: an incident that is told inside another one, or that a silence holds back. */
public final class WithheldJson {

    /**
     * A record as one who counts sees it.
     *
     * @param status of CAP
     * @param area its own
     */
    public record View(String status, Told told, String hazard, Grade grade, Area area) {}

    private WithheldJson() {}

    public static byte[] write(Withheld fact, WarningContext context) {
        return JsonOut.object(out -> out.text("incidentId", fact.incidentId())
                .text("status", context.status())
                .text("withheld", fact.why())
                .time("time", fact.time())
                .flag("over", fact.over())
                .text("heldBy", fact.by())
                .text("hazard", fact.hazard())
                .text("grade", fact.grade().colour())
                .object("area", area -> area.areaCode(fact.area()))
                .text("district", fact.district())
                .object("rule", rule -> rule.rule(fact.rule()))
                .time("firstEventTime", fact.firstEvent()));
    }

    /**
     * Reads what {@link #write} wrote. Fields that it does not know are passed over.
     *
     * @throws IOException where {@code record} is none
     */
    public static View read(byte[] record) throws IOException {
        JsonIn in = JsonIn.of(record);
        Told told = new Told(
                in.text("incidentId"),
                Told.NO_RECORD,
                in.object("rule").text("id"),
                in.text("district"),
                in.time("time"),
                in.time("firstEventTime"),
                null,
                in.optional("over").asBoolean(),
                in.text("withheld"));
        return new View(in.text("status"), told, in.text("hazard"), grade(in), area(in.object("area")));
    }

    private static Grade grade(JsonIn in) throws IOException {
        return Grade.parse(in.text("grade")).orElseThrow(() -> new IOException("grade: not one of this version"));
    }

    private static Area area(JsonIn in) throws IOException {
        Level level =
                Level.parse(in.text("level")).orElseThrow(() -> new IOException("level: not one of this version"));
        return new Area(level, in.text("code"));
    }
}
