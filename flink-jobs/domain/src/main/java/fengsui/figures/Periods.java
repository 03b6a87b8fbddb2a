package fengsui.figures;

/**
 * The figures of one rule at one instant. An incident counts where it was first told.
 *
 * @param day since the last midnight
 * @param week since the last Monday
 * @param recent over the last {@value Days#RECENT} days: what a floor is held against
 * @param total since the beginning
 */
public record Periods(Figures day, Figures week, Figures recent, Figures total) {

    static final Periods NONE = new Periods(Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE);

    Periods plus(Periods other) {
        return new Periods(
                day.plus(other.day), week.plus(other.week), recent.plus(other.recent), total.plus(other.total));
    }
}
