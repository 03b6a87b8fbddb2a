package fengsui.cli.chaos;

import java.util.OptionalLong;

/**
 * How a cluster came back after a round of faults, in milliseconds since its first.
 *
 * @param away whether the job was ever not running
 * @param running until all of it ran again for good; zero where it never ceased to, empty where it did not come back
 * @param warning until the first new warning could be read after that; empty where there was none
 * @param silence the longest stretch without a new warning
 * @param told whether one who reads the heartbeat alone could know of it
 */
record Recovery(boolean away, OptionalLong running, OptionalLong warning, long silence, Told told) {

    /** What one could know. */
    enum Told {
        /** It was too short for that. */
        NO_NEED,
        YES,
        NO
    }
}
