package fengsui.console.answer;

import fengsui.area.Area;
import fengsui.risk.Grade;
import java.util.Optional;

/** The incidents that can be answered. */
public interface Incidents {

    /**
     * One of them, as it stands.
     *
     * @param district as the warning has it
     * @param sent when its newest record was sent; epoch milliseconds of event time
     * @param revision of that record
     */
    record Standing(
            String incidentId, String district, Area area, String hazard, long sent, int revision, Grade grade) {}

    Optional<Standing> find(String incidentId);

    /** How grave an earlier record of it was; empty where that is not known any more. */
    Optional<Grade> gradeAt(String incidentId, int revision);

    /** The engine's clock as far as it is known, epoch milliseconds; 0 where nothing was heard of it. */
    long clock();
}
