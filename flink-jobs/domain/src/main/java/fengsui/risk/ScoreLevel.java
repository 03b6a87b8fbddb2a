package fengsui.risk;

import org.jspecify.annotations.Nullable;

/**
 * On which level a score stands, and on which it stood a minute before: 0 for calm, up to {@link ScoreLevels#HIGHEST}.
 */
public record ScoreLevel(int now, int before) {

    public static final ScoreLevel CALM = new ScoreLevel(0, 0);

    public boolean changed() {
        return now != before;
    }

    /** {@code found}, or calm: state from before scores had levels holds nothing here. */
    static ScoreLevel orCalm(@Nullable ScoreLevel found) {
        return found == null ? CALM : found;
    }
}
