package fengsui.risk;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.event.Place;

/**
 * One hit of one rule.
 *
 * @param signalId rule, area, time and the events it rests on, so that the same hit always has the same id
 * @param hazard a hazard of the taxonomy
 * @param area where: the rule's scope
 * @param place the chain from the scope upward, and where the newest evidence lay
 * @param time the engine's clock when the rule hit, epoch milliseconds
 * @param trial a trial rule's signal is written down but never becomes a warning
 */
public record Signal(
        String signalId,
        RuleRef rule,
        String hazard,
        Area area,
        Place place,
        long time,
        Finding finding,
        EvidenceList evidence,
        boolean trial) {

    public AreaChain chain() {
        return place.area();
    }
}
