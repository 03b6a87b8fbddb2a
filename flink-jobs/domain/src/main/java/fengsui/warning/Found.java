package fengsui.warning;

import org.jspecify.annotations.Nullable;

/**
 * An incident as a replay came to it.
 *
 * @param ended when it ended, {@link Published#OPEN} while it has not
 * @param reason why it ended
 */
record Found(Incident incident, long ended, @Nullable EndReason reason) {

    static Found open(Incident incident) {
        return new Found(incident, Published.OPEN, null);
    }

    static Found over(Warning cancel) {
        return new Found(cancel.incident(), cancel.incident().issued().sent(), cancel.endReason());
    }

    boolean open() {
        return ended == Published.OPEN;
    }

    long onset() {
        return incident.times().onset();
    }

    String hazard() {
        return incident.hazard().code();
    }

    /** Whether both cover an area at one time. */
    boolean overlaps(Published published) {
        return during(published)
                && published.newest().incident().areas().stream().anyMatch(incident.areas()::contains);
    }

    /** Whether both begin in one area. */
    boolean sameSubject(Published published) {
        return published.subject().equals(Subject.of(incident));
    }

    private boolean during(Published published) {
        return onset() < end(published.onset(), published.ended()) && published.onset() < end(onset(), ended);
    }

    /** Withdrawn or answered at once, an incident would have no length at all. */
    private static long end(long onset, long ended) {
        return Math.max(ended, onset + 1);
    }
}
