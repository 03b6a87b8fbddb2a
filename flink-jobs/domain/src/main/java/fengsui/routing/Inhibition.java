package fengsui.routing;

import fengsui.area.Level;
import fengsui.risk.Certainty;
import java.io.Serializable;
import java.util.Set;

/**
 * While an incident of one hazard is so certain, those of others in the same area are told inside it.
 *
 * @param by the hazard that holds
 * @param certainty how certain it must be
 * @param holds the hazards that are held; never one that is graver than what holds it
 * @param within of which level both must have one area
 */
public record Inhibition(String by, Certainty certainty, Set<String> holds, Level within) implements Serializable {

    public Inhibition {
        holds = Set.copyOf(holds);
    }
}
