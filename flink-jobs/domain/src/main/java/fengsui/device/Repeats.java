package fengsui.device;

/**
 * When equal readings in a row mean that a device is stuck. Each device is held against its own habit: an integer
 * thermometer repeats itself for hours, a gas detector that shows tenths hardly ever.
 */
final class Repeats {

    /** So many runs must have ended before a habit is spoken of. */
    private static final double KNOWN_RUNS = 8;

    /** Far outside a habit is beyond so many times its longest run … */
    private static final double TIMES_LONGEST = 3;

    /** … and as unlikely as e to the minus this (one in 500 million), were each repetition chance. */
    private static final double SURPRISE = 20;

    /** A run that was called stuck may have been a new habit after all: it stretches the known one by so much. */
    private static final double STRETCH = 1.25;

    /** What a thousand runs ago was ordinary counts for a third. */
    private static final double FADE = 0.999;

    private Repeats() {}

    static boolean stuck(Run run, long now, Habit habit, PropertyRule rule) {
        return rule.stuckMillis() > 0
                && !rule.isRest(run.value())
                && now - run.since() >= rule.stuckMillis()
                && habit.count() >= KNOWN_RUNS
                && run.readings() > TIMES_LONGEST * habit.longest()
                && surprise(run, habit) >= SURPRISE;
    }

    /** Of how many readings do not differ from the one before, one more is taken as seen: nothing is impossible. */
    private static double surprise(Run run, Habit habit) {
        double repeated = (habit.total() - habit.count() + 1) / (habit.total() + 2);
        return -Math.log(repeated) * run.readings();
    }

    /** The habit with the run that has just ended. */
    static Habit learn(PropertyMemory known, PropertyRule rule) {
        Run run = known.run();
        if (rule.isRest(run.value())) {
            return known.habit();
        }
        Habit faded = known.habit().faded(FADE);
        return faded.with(known.stuck() ? Math.min(run.readings(), STRETCH * faded.longest()) : run.readings());
    }
}
