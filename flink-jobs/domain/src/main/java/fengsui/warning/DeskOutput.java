package fengsui.warning;

import fengsui.answer.Answer;

/** What comes out of a desk. */
public interface DeskOutput {

    void warning(Warning record);

    /** An answer of dispatch that could not be used. */
    void refused(Answer answer, Refusal why);

    /** That something is not told by itself. At most once for each beginning and end. */
    void withheld(Withheld fact);

    /**
     * An incident that is over and was never told of, beyond correction now: it was told inside others only, or silenced.
     *
     * @param last a cancel, its only record, which alarms nobody
     */
    void untold(Warning last);

    /** Nothing more will be said of this incident, which ended so long ago that it cannot be corrected. */
    void closed(String incidentId);
}
