package fengsui.console.analyst;

import fengsui.console.analyst.HitBook.Hits;
import fengsui.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the list.
 *
 * @param file what its file says; {@code null} where it is in the newest rule set no more
 * @param recent over the last five weeks
 * @param floor {@code null} where its author names none
 * @param trial {@code null} where it never hit on trial
 */
record RuleLine(
        String id,
        @Nullable About file,
        State state,
        Hits hits,
        Outcome week,
        Outcome recent,
        @Nullable Expected floor,
        TrialBook.@Nullable Result trial) {

    /**
     * What its file says.
     *
     * @param scope at which level of areas it looks
     * @param since the day from which it has its status, where the file tells
     */
    record About(
            Bilingual title,
            String hazard,
            Bilingual hazardName,
            String scope,
            String status,
            @Nullable String since,
            int version,
            String owner) {}

    /**
     * How it is.
     *
     * @param is runs, rests, gone, warming, failed, degraded or quarantined
     * @param since epoch milliseconds of event time
     * @param message the job's words, in English
     */
    record State(String is, @Nullable Long since, @Nullable String message) {}

    /**
     * What its author expects.
     *
     * @param missed whether enough have answered, and too few of them that it was right
     */
    record Expected(double precision, int answers, boolean missed) {}

    /** Whether somebody should look at it. */
    boolean flagged() {
        return (floor != null && floor.missed())
                || state.is().equals("failed")
                || state.is().equals("degraded")
                || state.is().equals("quarantined");
    }
}
