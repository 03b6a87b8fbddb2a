package fengsui.console.answer;

import fengsui.answer.Answer;
import fengsui.area.Area;
import fengsui.risk.Grade;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The incidents that can be answered, and what was answered to them. */
interface Incidents {

    /**
     * One of them, as it stands.
     *
     * @param district as the warning has it
     * @param sent when its newest record was sent; epoch milliseconds of event time
     * @param revision of that record
     */
    record Open(String incidentId, String district, Area area, String hazard, long sent, int revision, Grade grade) {}

    Optional<Open> find(String incidentId);

    /** How grave an earlier record of it was; empty where that is not known any more. */
    Optional<Grade> gradeAt(String incidentId, int revision);

    /** Those that were read on the topic, in their order there. */
    List<Answer> answers(String incidentId);

    /** Waits until all answers that are on the topic by now, whoever wrote them, were read. */
    boolean catchUp(Duration patience) throws InterruptedException;

    /** The engine's clock as far as it is known, epoch milliseconds; 0 where nothing was heard of it. */
    long clock();
}
