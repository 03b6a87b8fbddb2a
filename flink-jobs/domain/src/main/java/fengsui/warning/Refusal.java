package fengsui.warning;

/** Why an answer of dispatch could not be used. */
public enum Refusal {
    /** No incident of that id is known at that desk. */
    UNKNOWN_INCIDENT,
    /** Dispatch has closed or rejected it before. */
    INCIDENT_OVER,
    /** It was given later than the clock of events allows. */
    FUTURE
}
