package fengsui.job.operator;

/** What can flow into intake; a job has the first always, and the others where it runs on and on. */
public enum IntakeInput {
    RECORDS,
    /** Each subtask gets all of them, in its own time. */
    EDITIONS,
    /** Carries no elements, only time, for when all records are silent. */
    CLOCK
}
