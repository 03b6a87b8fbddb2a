package fengsui.figures;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.warning.Handling;
import fengsui.warning.Incident;
import fengsui.warning.Warning;
import fengsui.warning.Withheld;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What figures need of one record of the alert topic, or of what was withheld from it.
 *
 * @param revision {@value #NO_RECORD} where no record was written
 * @param rule the one that spoke first: it is what called people out
 * @param sent epoch milliseconds of event time, as all times here
 * @param handling what dispatch does about it, {@code null} while nobody has answered
 * @param over whether it is the incident's last record
 * @param withheld why it is told inside another incident or held back, {@code null} where it is told by itself
 */
public record Told(
        String incidentId,
        int revision,
        String rule,
        String district,
        long sent,
        long firstEvent,
        @Nullable Answered handling,
        boolean over,
        @Nullable String withheld) {

    /** The revision of what was withheld. */
    public static final int NO_RECORD = 0;

    /** What dispatch has answered, without who: figures are of rules, never of people. */
    public record Answered(
            AnswerKind state,
            long since,
            @Nullable Rejection rejection,
            @Nullable Disposition disposition) {

        private String words() {
            return rejection + " " + disposition;
        }
    }

    private static final Comparator<@Nullable Answered> FARTHEST = Comparator.nullsFirst(
            Comparator.comparing(Answered::state).thenComparing(Answered::since).thenComparing(Answered::words));

    /** As an incident goes on. Of two records of one revision, which a failure can leave, it is the same every time. */
    static final Comparator<Told> ORDER = Comparator.comparingInt(Told::revision)
            .thenComparingLong(Told::sent)
            .thenComparing(Told::handling, FARTHEST)
            .thenComparing(Told::over)
            .thenComparing(Told::withheld, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Told::rule)
            .thenComparing(Told::district)
            .thenComparingLong(Told::firstEvent);

    /** Records come before what is none. */
    static final Comparator<Told> EARLIEST =
            Comparator.<Told, Boolean>comparing(told -> !told.isRecord()).thenComparing(ORDER);

    /** Whether it was written to the alert topic. */
    public boolean isRecord() {
        return revision != NO_RECORD;
    }

    public static Told of(Withheld fact) {
        return new Told(
                fact.incidentId(),
                NO_RECORD,
                fact.rule().id(),
                fact.district(),
                fact.time(),
                fact.firstEvent(),
                null,
                fact.over(),
                fact.why());
    }

    public static Told of(Warning warning) {
        Incident incident = warning.incident();
        Handling handling = incident.course().duty().handling();
        return new Told(
                incident.incidentId(),
                incident.issued().revision(),
                ruleOf(warning),
                warning.desk(),
                incident.issued().sent(),
                incident.times().firstEvent(),
                handling == null
                        ? null
                        : new Answered(
                                handling.state(), handling.since(), handling.rejection(), handling.disposition()),
                warning.endReason() != null,
                Withheld.why(incident.course().telling()));
    }

    /** The rule for which a warning counts. */
    public static String ruleOf(Warning warning) {
        return warning.incident().rules().get(0).id();
    }
}
