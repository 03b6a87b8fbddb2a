package fengsui.warning;

import fengsui.risk.Certainty;
import java.io.Serializable;

/**
 * What it takes to be so certain. Every number must be reached.
 *
 * @param kinds different kinds of event: sensor, video, hotline
 * @param witnesses independent witnesses
 * @param score risk score, 0 to 100
 */
public record CertaintyStep(Certainty certainty, int kinds, int witnesses, int score) implements Serializable {

    /** Whether every number is reached. */
    public boolean holds(Corroboration corroboration) {
        return corroboration.kinds() >= kinds
                && corroboration.witnesses() >= witnesses
                && corroboration.score() >= score;
    }
}
