package fengsui.cli.chaos;

import java.util.List;

/**
 * A round as it was.
 *
 * @param at when each of its faults was done, epoch milliseconds
 * @param until when the cluster had the time to recover, the next round excluded
 */
record Struck(Round round, List<Long> at, long until) {

    Struck {
        at = List.copyOf(at);
    }

    /** Its faults, those left out that came to nothing because one before could not be done. */
    List<Blow> done() {
        return round.blows().subList(0, Math.min(at.size(), round.blows().size()));
    }

    long from() {
        return at.get(0);
    }

    long lastBlow() {
        return at.get(at.size() - 1);
    }
}
