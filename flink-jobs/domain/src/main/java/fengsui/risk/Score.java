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
 * @param witnesses how many independent witnesses contributed
 * @param contributions greatest first; every point of the score belongs to one of them
 */
public record Score(
        String hazard,
        Area area,
        AreaChain chain,
        long time,
        int points,
        int witnesses,
        List<Contribution> contributions) {

    public Score {
        contributions = List.copyOf(contributions);
    }
}
