package fengsui.codec.cap;

import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningView;
import fengsui.risk.Grade;
import fengsui.routing.Addressee;
import fengsui.warning.Change;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What CAP has no element for, for machines: the same in every language. Lists are separated by spaces. */
record CapParameters(WarningView warning) {

    void write(CapWriter out) throws XMLStreamException {
        WarningView.Gravity gravity = warning.gravity();
        Grade previous = gravity.previous();
        put(out, "incidentId", warning.incidentId());
        put(out, "revision", warning.revision());
        put(out, "grade", gravity.grade().colour());
        put(out, "gradeNumeral", gravity.grade().numeral());
        put(out, "previousGrade", previous == null ? null : previous.colour());
        put(out, "trend", gravity.trend().label());
        put(out, "score", warning.score());
        put(out, "rules", warning.rules());
        put(out, "district", warning.where().district());
        put(out, "firstEventTime", CapTime.of(warning.times().firstEvent()));
        put(out, "evidenceCount", warning.evidenceCount());
        put(out, "contradicting", positive(warning.contradicting().size()));
        put(out, "recipients", warning.recipients());
        put(out, "endReason", warning.endReason());
        course(warning.course(), out);
    }

    private static void course(WarningCourse course, CapWriter out) throws XMLStreamException {
        WarningCourse.Held held = course.held();
        Long ackBy = course.ackBy();
        put(out, "changes", course.changes().stream().map(Change::label).toList());
        put(out, "late", course.late() ? "true" : null);
        put(out, "supersedes", course.reach().supersedes());
        put(out, "supersededBy", course.reach().supersededBy());
        put(out, "heldBy", held == null ? null : held.by());
        put(out, "heldWhy", held == null ? null : held.why().label());
        put(
                out,
                "holds",
                course.holds().stream().map(WarningCourse.Holding::incidentId).toList());
        put(out, "holdsCount", positive(course.holdsCount()));
        put(out, "modes", course.modes());
        put(out, "addressed", course.addressed().stream().map(Addressee::role).toList());
        put(out, "ackBy", ackBy == null ? null : CapTime.of(ackBy));
        put(out, "escalated", course.escalated() ? "true" : null);
        dispatch(course.dispatch(), out);
    }

    private static void dispatch(WarningCourse.@Nullable Dispatch dispatch, CapWriter out) throws XMLStreamException {
        if (dispatch != null) {
            Rejection reason = dispatch.reason();
            Disposition disposition = dispatch.disposition();
            put(out, "dispatchState", dispatch.state().label());
            put(out, "dispatchAt", CapTime.of(dispatch.at()));
            put(out, "dispatchBy", dispatch.by());
            put(out, "caseNumber", dispatch.caseNumber());
            put(out, "rejection", reason == null ? null : reason.label());
            put(out, "disposition", disposition == null ? null : disposition.label());
        }
    }

    private static @Nullable String positive(int count) {
        return count > 0 ? Integer.toString(count) : null;
    }

    private static void put(CapWriter out, String name, long value) throws XMLStreamException {
        put(out, name, Long.toString(value));
    }

    private static void put(CapWriter out, String name, List<String> values) throws XMLStreamException {
        put(out, name, values.stream().distinct().collect(Collectors.joining(" ")));
    }

    private static void put(CapWriter out, String name, @Nullable String value) throws XMLStreamException {
        out.named("parameter", "fengsui:" + name, value);
    }
}
