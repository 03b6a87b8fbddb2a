package fengsui.codec;

import fengsui.area.Area;
import fengsui.area.Point;
import fengsui.event.EventKind;
import fengsui.figures.Told;
import fengsui.risk.Certainty;
import fengsui.risk.Grade;
import fengsui.risk.Severity;
import fengsui.risk.Urgency;
import fengsui.text.Bilingual;
import fengsui.warning.MsgType;
import fengsui.warning.Trend;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record of the alert topic as a consumer sees it.
 *
 * @param status CAP 1.2: Actual, Exercise or Test
 * @param event the hazard's name
 * @param score 0 to 100
 * @param rules ids of the rules that spoke, in the order in which they first did
 * @param evidenceCount how many events there were; {@code evidence} holds the newest of them
 * @param contradicting what other devices at the same place say to the contrary, the newest of it
 * @param endReason on a cancel only
 */
public record WarningView(
        String incidentId,
        int revision,
        String status,
        MsgType msgType,
        Gravity gravity,
        String hazard,
        Bilingual event,
        Where where,
        Times times,
        Texts texts,
        int score,
        List<String> rules,
        List<Seen> evidence,
        long evidenceCount,
        List<Seen> contradicting,
        List<String> recipients,
        @Nullable String endReason,
        Message message,
        WarningCourse course) {

    public WarningView {
        rules = List.copyOf(rules);
        evidence = List.copyOf(evidence);
        contradicting = List.copyOf(contradicting);
        recipients = List.copyOf(recipients);
    }

    /**
     * What CAP needs of a message beside what it says.
     *
     * @param identifier of this record: the incident's id and the revision
     * @param references identifier of the record that this one takes the place of; empty on the first
     * @param previousSent when that one was sent, epoch milliseconds; {@code null} where there is none or it is not known
     * @param category CAP 1.2: Safety, Fire, Env …
     * @param effective epoch milliseconds of event time
     */
    public record Message(
            String identifier,
            String sender,
            List<String> references,
            @Nullable Long previousSent,
            String category,
            long effective) {

        public Message {
            references = List.copyOf(references);
        }
    }

    /**
     * How grave.
     *
     * @param previous the grade of the record before, {@code null} on the first
     */
    public record Gravity(
            Grade grade,
            @Nullable Grade previous,
            Trend trend,
            Urgency urgency,
            Severity severity,
            Certainty certainty) {}

    /**
     * The area, and where the newest evidence lay.
     *
     * @param describe the area and what it lies in, for people
     */
    public record Where(
            Area area,
            String describe,
            String district,
            @Nullable Point point) {}

    /** Epoch milliseconds of event time. */
    public record Times(long sent, long onset, long expires, long firstEvent) {}

    /**
     * For people.
     *
     * @param description what has changed since the record before, and what speaks against it
     */
    public record Texts(Bilingual headline, Bilingual description, Bilingual instruction) {}

    /**
     * One piece of evidence, or of what speaks against it.
     *
     * @param time epoch milliseconds
     */
    public record Seen(String eventId, EventKind kind, String sourceId, long time, String role, String said) {}

    public Grade grade() {
        return gravity.grade();
    }

    /** What figures need of it; empty where it names no rule. */
    public Optional<Told> told() {
        WarningCourse.Held held = course.held();
        return rules.stream()
                .findFirst()
                .map(rule -> new Told(
                        incidentId,
                        revision,
                        rule,
                        where.district(),
                        times.sent(),
                        times.firstEvent(),
                        answered(course.dispatch()),
                        endReason != null,
                        held == null ? null : held.why().label()));
    }

    private static Told.@Nullable Answered answered(WarningCourse.@Nullable Dispatch dispatch) {
        return dispatch == null
                ? null
                : new Told.Answered(dispatch.state(), dispatch.at(), dispatch.reason(), dispatch.disposition());
    }
}
