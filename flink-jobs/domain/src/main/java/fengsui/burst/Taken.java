package fengsui.burst;

/** What became of a call. */
public enum Taken {
    /** It counts in its minute, and its minute will be looked at. */
    IN_TIME,
    /** Its minute is over: it counts there, in every window that still holds it. What was told stands. */
    LATE,
    /** Its hour has been learned from already: it is learned from too, and no window counts it. */
    LEARNED,
    /** More than a week late. Nothing is done. */
    TOO_LATE,
    /** More than a century ahead of the clock. Nothing is done. */
    TOO_EARLY
}
