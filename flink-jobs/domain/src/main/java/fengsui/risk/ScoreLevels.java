package fengsui.risk;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the points of a score come to a level. Up at once; down only where the points have fallen well below the border,
 * and have stayed there, so that a score which trembles about a border is not a change each minute. Immutable.
 *
 * @param borders the least points of the levels 1 to {@value #HIGHEST}, rising
 * @param below how far below its border a score must fall to lose a level; less than the lowest border
 * @param holdMillis for how long it must have been there without a break, 0 for at once
 */
public record ScoreLevels(List<Integer> borders, int below, long holdMillis) implements Serializable {

    public static final int HIGHEST = 4;

    /** Where scoring.yaml says nothing of levels. */
    public static final ScoreLevels USUAL = new ScoreLevels(List.of(20, 40, 60, 80), 8, 0);

    /**
     * Where a meter stands.
     *
     * @param lowSince since the end of which minute the points have been too low for the level, {@code null} where they
     *     are not
     */
    public record Standing(int level, @Nullable Long lowSince) {

        public static final Standing CALM = new Standing(0, null);

        /** {@code found}, or calm: state from before scores had levels holds nothing here. */
        static Standing orCalm(@Nullable Standing found) {
            return found == null ? CALM : found;
        }
    }

    public ScoreLevels {
        borders = List.copyOf(borders);
        if (borders.size() != HIGHEST) {
            throw new IllegalArgumentException("levels have " + HIGHEST + " borders, not " + borders.size());
        }
    }

    /** Where the minute that ends at {@code minute} with {@code points} leaves a meter that stood at {@code before}. */
    Standing after(Standing before, int points, long minute) {
        int kept = keptBy(points, before.level());
        if (kept >= before.level()) {
            return new Standing(Math.max(reachedBy(points), before.level()), null);
        }
        Long since = before.lowSince();
        long low = since == null ? minute : since;
        return minute - low >= holdMillis ? new Standing(kept, null) : new Standing(before.level(), low);
    }

    private int reachedBy(int points) {
        return (int) borders.stream().filter(border -> points >= border).count();
    }

    /** The highest level, no higher than {@code level}, that {@code points} are not too low for. */
    private int keptBy(int points, int level) {
        return (int) borders.stream()
                .limit(level)
                .filter(border -> points > border - below)
                .count();
    }
}
