package fengsui.warning;

import fengsui.answer.Answer;

/** What comes out of a desk. */
public interface DeskOutput {

    void warning(Warning record);

    /** An answer of dispatch that could not be used. */
    void refused(Answer answer, Refusal why);

    /** That something is not told by itself. At most once for each beginning and end. */
    void withheld(Withheld fact);

    /** Nothing more will be said of this incident, which ended so long ago that it cannot be corrected. */
    void closed(String incidentId);
}
