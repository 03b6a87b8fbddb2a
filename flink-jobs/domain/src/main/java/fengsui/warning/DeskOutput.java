package fengsui.warning;

/** What comes out of a desk. */
public interface DeskOutput {

    void warning(Warning record);

    /** Nothing more will be said of this incident, which ended so long ago that it cannot be corrected. */
    void closed(String incidentId);
}
