package fengsui.codec;

import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.routing.Addressee;
import fengsui.warning.Change;
import fengsui.warning.Duty;
import fengsui.warning.Handling;
import fengsui.warning.Held;
import fengsui.warning.Incident;
import fengsui.warning.Inside;
import fengsui.warning.Spread;
import fengsui.warning.Telling;
import fengsui.warning.Warning;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** How an incident goes on, in the record of the alert topic. What there is nothing of is left out. */
final class CourseJson {

    private CourseJson() {}

    static void write(Warning warning, JsonOut out) throws IOException {
        Incident incident = warning.incident();
        Spread spread = incident.course().spread();
        some("changes", warning.changes().stream().map(Change::label).toList(), out);
        some("supersedes", spread.merged(), out);
        out.text("supersededBy", warning.into());
        telling(incident.course().telling(), out);
        some("modes", incident.course().modes(), out);
        duty(incident.course().duty(), out);
    }

    /** All its areas, its own first; left out where that is the only one. */
    static void areas(Incident incident, JsonOut out) throws IOException {
        List<Area> areas = Stream.concat(Stream.of(incident.area()), incident.course().spread().areas().stream())
                .distinct()
                .toList();
        if (areas.size() > 1) {
            out.objects("areas", each(areas, (area, body) -> body.areaCode(area)));
        }
    }

    private static void telling(Telling telling, JsonOut out) throws IOException {
        Held held = telling.held();
        if (held != null) {
            out.text("heldBy", held.by()).text("heldWhy", held.why().label());
        }
        if (telling.insideCount() > 0) {
            out.objects("holds", each(telling.inside(), CourseJson::inside))
                    .number("holdsCount", telling.insideCount());
        }
    }

    private static void inside(Inside item, JsonOut out) throws IOException {
        out.text("incidentId", item.incidentId())
                .text("hazard", item.hazard())
                .bilingual("event", item.event())
                .text("grade", item.grade().colour())
                .object("area", area -> area.areaCode(item.area()))
                .text("why", item.why().label());
    }

    private static void duty(Duty duty, JsonOut out) throws IOException {
        out.time("ackBy", duty.ackBy() == Duty.NEVER ? null : Long.valueOf(duty.ackBy()));
        if (!duty.addressed().isEmpty()) {
            out.objects("addressed", each(duty.addressed(), CourseJson::addressee));
        }
        if (duty.escalated()) {
            out.flag("escalated", true);
        }
        Handling handling = duty.handling();
        if (handling != null) {
            out.object("dispatch", body -> dispatch(handling, body));
        }
    }

    private static void addressee(Addressee item, JsonOut out) throws IOException {
        out.text("role", item.role())
                .bilingual("name", item.name())
                .object("area", area -> area.areaCode(item.area()))
                .text("why", item.why());
    }

    private static void dispatch(Handling handling, JsonOut out) throws IOException {
        Rejection rejection = handling.rejection();
        Disposition disposition = handling.disposition();
        out.text("state", handling.state().label())
                .time("at", handling.since())
                .text("by", handling.by())
                .text("caseNumber", handling.caseNumber())
                .text("reason", rejection == null ? null : rejection.label())
                .text("disposition", disposition == null ? null : disposition.label());
    }

    private static void some(String name, List<String> values, JsonOut out) throws IOException {
        if (!values.isEmpty()) {
            out.texts(name, values);
        }
    }

    private static <T> List<JsonOut.Body> each(List<T> items, Item<T> item) {
        return items.stream()
                .map(one -> (JsonOut.Body) out -> item.write(one, out))
                .toList();
    }

    /** What goes into the object of one item. */
    private interface Item<T> {
        void write(T item, JsonOut out) throws IOException;
    }
}
