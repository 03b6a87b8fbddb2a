package fengsui.codec;

import fengsui.area.Level;
import fengsui.risk.Finding;
import fengsui.risk.Grade;
import fengsui.risk.Score;
import fengsui.warning.EndReason;
import fengsui.warning.Incident;
import fengsui.warning.Judgement;
import fengsui.warning.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The record of the alert topic. Field names follow CAP 1.2 where it has one. Bytes depend on the warning alone: the
 * same warning is the same record on every run.
 */
public final class WarningJson {

    private WarningJson() {}

    public static byte[] write(Warning warning, WarningContext context) {
        return JsonOut.object(out -> {
            message(warning, context, out);
            info(warning, context, out);
            incident(warning, out);
            CourseJson.write(warning, out);
            reasons(warning, out);
        });
    }

    /**
     * What a consumer needs of a record. Fields that it does not know are passed over.
     *
     * @throws IOException where {@code record} is no warning
     */
    public static WarningView read(byte[] record) throws IOException {
        return WarningViewReader.read(record);
    }

    /** What a consumer makes of the record of {@code warning}. */
    public static WarningView view(Warning warning, WarningContext context) {
        try {
            return read(write(warning, context));
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read", e);
        }
    }

    private static void message(Warning warning, WarningContext context, JsonOut out) throws IOException {
        Incident incident = warning.incident();
        int revision = incident.issued().revision();
        out.text("identifier", identifier(incident, revision))
                .text("sender", context.sender())
                .time("sent", incident.issued().sent())
                .text("status", context.status())
                .text("msgType", warning.msgType().label())
                .text("scope", "Restricted")
                .texts("references", revision > 1 ? List.of(identifier(incident, revision - 1)) : List.of())
                .time("previousSent", incident.issued().before());
    }

    private static String identifier(Incident incident, int revision) {
        return incident.incidentId() + "." + revision;
    }

    private static void info(Warning warning, WarningContext context, JsonOut out) throws IOException {
        Incident incident = warning.incident();
        Judgement judgement = incident.judgement();
        Finding finding = incident.finding();
        out.text("category", incident.hazard().category())
                .bilingual("event", incident.hazard().name())
                .text("urgency", judgement.urgency().label())
                .text("severity", judgement.severity().label())
                .text("certainty", judgement.certainty().label())
                .time("effective", incident.issued().sent())
                .time("onset", incident.times().onset())
                .time("expires", incident.issued().expires())
                .bilingual("headline", StatusMark.of(context.status(), finding.headline()))
                .bilingual("description", warning.description())
                .bilingual("instruction", finding.instruction())
                .area(incident.area(), incident.place().area(), incident.place().point());
        CourseJson.areas(incident, out);
    }

    private static void incident(Warning warning, JsonOut out) throws IOException {
        Incident incident = warning.incident();
        Grade grade = incident.judgement().grade();
        Grade previous = warning.previousGrade();
        EndReason end = warning.endReason();
        out.text("incidentId", incident.incidentId())
                .number("revision", incident.issued().revision())
                .text("grade", grade.colour())
                .text("gradeNumeral", grade.numeral())
                .text("colour", GradeColours.hex(grade))
                .text("previousGrade", previous == null ? null : previous.colour())
                .text("trend", warning.trend().label())
                .text("hazard", incident.hazard().code())
                .text("district", incident.place().area().code(Level.DISTRICT))
                .text("endReason", end == null ? null : end.label())
                .flag("late", warning.late())
                .time("firstEventTime", incident.times().firstEvent())
                .texts("recipients", incident.finding().recipients());
    }

    private static void reasons(Warning warning, JsonOut out) throws IOException {
        Incident incident = warning.incident();
        Score score = incident.score();
        out.number("score", score == null ? 0 : score.points())
                .contributions(score == null ? List.of() : score.contributions())
                .measures(incident.finding().measures())
                .objects(
                        "rules",
                        incident.rules().stream()
                                .map(rule -> (JsonOut.Body) body -> body.rule(rule))
                                .toList())
                .evidence(incident.evidence())
                .contradicting(incident.contradicting());
    }
}
