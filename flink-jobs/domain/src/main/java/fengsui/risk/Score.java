package fengsui.risk;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import java.util.List;

/**
 * The risk of one hazard in one area at the end of a one-minute pane.
 *
 * @param chain the chain from {@code area} upward
 * @param time the pane's end, epoch milliseconds
 * @param points 0 to 100
 * @param witnesses how many independent witnesses speak for it
 * @param contributions greatest first; every point of the score belongs to one of them
 * @param level as the points and the minutes before make it
 */
public record Score(
        String hazard,
        Area area,
        AreaChain chain,
        long time,
        int points,
        int witnesses,
        List<Contribution> contributions,
        ScoreLevel level) {

    public Score {
        contributions = List.copyOf(contributions);
        level = ScoreLevel.orCalm(level);
    }

    /** One of which it is still to be said on which level it stands. */
    public Score(
            String hazard,
            Area area,
            AreaChain chain,
            long time,
            int points,
            int witnesses,
            List<Contribution> contributions) {
        this(hazard, area, chain, time, points, witnesses, contributions, ScoreLevel.CALM);
    }

    /** The same on {@code level}. */
    public Score at(ScoreLevel level) {
        return new Score(hazard, area, chain, time, points, witnesses, contributions, level);
    }
}
