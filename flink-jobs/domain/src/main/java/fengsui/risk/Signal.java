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
 * @param contradicting what other devices at the same place say to the contrary
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
        Contradiction contradicting,
        boolean trial) {

    public Signal {
        contradicting = Contradiction.orNone(contradicting);
    }

    /** One that nothing speaks against. */
    public Signal(
            String signalId,
            RuleRef rule,
            String hazard,
            Area area,
            Place place,
            long time,
            Finding finding,
            EvidenceList evidence,
            boolean trial) {
        this(signalId, rule, hazard, area, place, time, finding, evidence, Contradiction.NONE, trial);
    }

    /** The same, with what speaks against it. */
    public Signal against(Contradiction found) {
        return new Signal(signalId, rule, hazard, area, place, time, finding, evidence, found, trial);
    }

    public AreaChain chain() {
        return place.area();
    }
}
