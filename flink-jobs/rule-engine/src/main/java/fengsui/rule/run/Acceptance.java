package fengsui.rule.run;

/** What became of a copy of an event that was offered to the rules. */
public enum Acceptance {
    /** Ahead of the clock: it waits for its turn. */
    AHEAD,
    /** Behind the clock, within what its feed is allowed: it goes to its place, and what it changes is corrected. */
    LATE,
    /** Further behind than its feed is allowed: not taken. */
    TOO_LATE,
    /** No rule looks at it: taken and forgotten. */
    UNWATCHED,
    /** Not taken because more waits than may wait: the one loss there is, and it is counted. */
    SHED
}
