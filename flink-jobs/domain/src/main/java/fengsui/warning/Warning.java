package fengsui.warning;

import fengsui.risk.Contradiction;
import fengsui.risk.Grade;
import fengsui.text.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of the alert topic: an incident as it stands, and what has just happened to it.
 *
 * @param previousGrade the grade of the record before, {@code null} on the first
 * @param endReason on a cancel only
 * @param late whether it says now what it would have said earlier had every event come in time
 * @param changed in words, what is new since the record before
 * @param changes the same for machines
 * @param into the incident that it has become part of, on such a cancel only
 */
public record Warning(
        Incident incident,
        MsgType msgType,
        @Nullable Grade previousGrade,
        Trend trend,
        @Nullable EndReason endReason,
        boolean late,
        Bilingual changed,
        List<Change> changes,
        @Nullable String into) {

    public Warning {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** One whose changes are told in words only. */
    public Warning(
            Incident incident,
            MsgType msgType,
            @Nullable Grade previousGrade,
            Trend trend,
            @Nullable EndReason endReason,
            boolean late,
            Bilingual changed) {
        this(incident, msgType, previousGrade, trend, endReason, late, changed, List.of(), null);
    }

    /** What is new, and what other devices say to the contrary. */
    public Bilingual description() {
        Contradiction contradicting = incident.contradicting();
        return contradicting.count() == 0
                ? changed
                : ChangeWords.joined(changed, ChangeWords.contradicted(contradicting));
    }

    /** See {@link DeskInput#desk}: the one that wrote it. */
    public String desk() {
        return incident.place().area().district();
    }
}
