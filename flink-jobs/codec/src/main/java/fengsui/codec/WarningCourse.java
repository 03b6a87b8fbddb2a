package fengsui.codec;

import fengsui.answer.AnswerKind;
import fengsui.answer.Disposition;
import fengsui.answer.Rejection;
import fengsui.area.Area;
import fengsui.risk.Grade;
import fengsui.routing.Addressee;
import fengsui.text.Bilingual;
import fengsui.warning.Change;
import fengsui.warning.HoldReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an incident goes on, as a consumer of the alert topic sees it.
 *
 * @param changes what is new since the record before
 * @param late whether it says now what it would have said earlier had every event come in time
 * @param modes codes of the modes ordered for its place
 * @param addressed whom the record is sent to
 * @param ackBy until when somebody is to answer, epoch milliseconds; {@code null} where nobody need, or somebody has
 * @param escalated whether nobody did, so that it went one level up
 * @param dispatch {@code null} while nobody has answered
 * @param held {@code null} where it is told by itself
 * @param holds incidents told inside it, gravest first, as many as the record lists
 * @param holdsCount how many there are
 */
public record WarningCourse(
        List<Change> changes,
        boolean late,
        List<String> modes,
        Reach reach,
        List<Addressee> addressed,
        @Nullable Long ackBy,
        boolean escalated,
        @Nullable Dispatch dispatch,
        @Nullable Held held,
        List<Holding> holds,
        int holdsCount) {

    public WarningCourse {
        changes = List.copyOf(changes);
        modes = List.copyOf(modes);
        addressed = List.copyOf(addressed);
        holds = List.copyOf(holds);
    }

    /** Of an incident of which nothing is told but what it is. */
    public static WarningCourse of(Area area) {
        return new WarningCourse(
                List.of(),
                false,
                List.of(),
                new Reach(List.of(area), List.of(), null),
                List.of(),
                null,
                false,
                null,
                null,
                List.of(),
                0);
    }

    /**
     * What it covers.
     *
     * @param areas all of them, its own first
     * @param supersedes ids of incidents that have become part of it
     * @param supersededBy the incident that it has become part of, on such a cancel only
     */
    public record Reach(
            List<Area> areas,
            List<String> supersedes,
            @Nullable String supersededBy) {

        public Reach {
            areas = List.copyOf(areas);
            supersedes = List.copyOf(supersedes);
        }
    }

    /** That it is told inside another incident. */
    public record Held(String by, HoldReason why) {}

    /**
     * An incident that is told inside it.
     *
     * @param event the hazard's name
     */
    public record Holding(String incidentId, String hazard, Bilingual event, Grade grade, Area area, HoldReason why) {}

    /**
     * What dispatch does about it.
     *
     * @param state accepted, on scene, rejected or closed
     * @param at epoch milliseconds of event time
     * @param by an office or an account
     */
    public record Dispatch(
            AnswerKind state,
            long at,
            String by,
            @Nullable String caseNumber,
            @Nullable Rejection reason,
            @Nullable Disposition disposition) {}
}
