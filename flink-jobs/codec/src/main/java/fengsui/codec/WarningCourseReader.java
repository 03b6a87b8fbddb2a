package fengsui.codec;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.risk.Grade;
import fengsui.routing.Addressee;
import fengsui.warning.Change;
import fengsui.warning.HoldReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CourseJson} wrote. A record from before there was such a thing has none of it. */
final class WarningCourseReader {

    private WarningCourseReader() {}

    /** @param area the incident's own */
    static WarningCourse read(JsonIn in, Area area) throws IOException {
        return new WarningCourse(
                changes(in),
                in.optional("late").asBoolean(),
                in.texts("modes"),
                new WarningCourse.Reach(areas(in, area), in.texts("supersedes"), in.textOrNull("supersededBy")),
                addressed(in),
                in.timeOrNull("ackBy"),
                in.optional("escalated").asBoolean(),
                in.has("dispatch") ? dispatch(in.object("dispatch")) : null,
                held(in),
                holds(in),
                in.has("holdsCount") ? in.integer("holdsCount") : 0);
    }

    private static List<Change> changes(JsonIn in) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (String label : in.texts("changes")) {
            changes.add(Labelled.of("changes", label, Change.values(), Change::label));
        }
        return changes;
    }

    private static List<Area> areas(JsonIn in, Area own) throws IOException {
        List<Area> areas = new ArrayList<>();
        for (JsonIn area : in.objects("areas")) {
            areas.add(area(area));
        }
        return areas.isEmpty() ? List.of(own) : areas;
    }

    static Area area(JsonIn in) throws IOException {
        return new Area(Labelled.in(in, "level", Level.values(), Level::label), in.text("code"));
    }

    private static List<Addressee> addressed(JsonIn in) throws IOException {
        List<Addressee> addressed = new ArrayList<>();
        for (JsonIn item : in.objects("addressed")) {
            addressed.add(new Addressee(
                    item.text("role"), item.bilingual("name"), area(item.object("area")), item.text("why")));
        }
        return addressed;
    }

    private static WarningCourse.@Nullable Held held(JsonIn in) throws IOException {
        return in.has("heldBy") ? new WarningCourse.Held(in.text("heldBy"), why(in, "heldWhy")) : null;
    }

    private static HoldReason why(JsonIn in, String name) throws IOException {
        return Labelled.in(in, name, HoldReason.values(), HoldReason::label);
    }

    private static List<WarningCourse.Holding> holds(JsonIn in) throws IOException {
        List<WarningCourse.Holding> holds = new ArrayList<>();
        for (JsonIn item : in.objects("holds")) {
            holds.add(new WarningCourse.Holding(
                    item.text("incidentId"),
                    item.text("hazard"),
                    item.bilingual("event"),
                    Labelled.in(item, "grade", Grade.values(), Grade::colour),
                    area(item.object("area")),
                    why(item, "why")));
        }
        return holds;
    }

    private static WarningCourse.Dispatch dispatch(JsonIn in) throws IOException {
        return new WarningCourse.Dispatch(
                Labelled.in(in, "state", AnswerKind.values(), AnswerKind::label),
                in.time("at"),
                in.text("by"),
                in.textOrNull("caseNumber"),
                in.has("reason") ? Labelled.in(in, "reason", Rejection.values(), Rejection::label) : null,
                in.has("disposition")
                        ? Labelled.in(in, "disposition", Disposition.values(), Disposition::label)
                        : null);
    }
}
