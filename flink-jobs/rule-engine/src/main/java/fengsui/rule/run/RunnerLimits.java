package fengsui.rule.run;

/**
 * Bounds on what one runner holds.
 *
 * @param shadows how many keys may be followed by engines of their own at a time, after late events
 * @param waiting how many events ahead of the clock may wait before readings and video alerts are shed; calls are shed
 *     at twice as many
 * @param journal false keeps nothing of what was worked: nothing can be rebuilt, corrected or counted from it. There to
 *     measure what keeping costs, and for nothing else
 * @param caps what one rule may take up in one area
 */
public record RunnerLimits(int shadows, int waiting, boolean journal, RuleCaps caps) {

    public static final RunnerLimits STANDARD = new RunnerLimits(256, 2_000_000);

    public RunnerLimits(int shadows, int waiting) {
        this(shadows, waiting, true, RuleCaps.STANDARD);
    }

    public RunnerLimits withoutJournal() {
        return new RunnerLimits(shadows, waiting, false, caps);
    }

    public RunnerLimits withCaps(RuleCaps other) {
        return new RunnerLimits(shadows, waiting, journal, other);
    }
}
