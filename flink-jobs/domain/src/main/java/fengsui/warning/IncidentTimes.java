package fengsui.warning;

/**
 * The times of an incident, epoch milliseconds of event time.
 *
 * @param firstEvent event time of the oldest evidence of the first signal
 * @param onset time of the first signal
 * @param lastSignal time of the newest signal
 */
public record IncidentTimes(long firstEvent, long onset, long lastSignal) {

    IncidentTimes heard(long time) {
        return new IncidentTimes(firstEvent, onset, Math.max(lastSignal, time));
    }

    IncidentTimes with(IncidentTimes other) {
        return new IncidentTimes(Math.min(firstEvent, other.firstEvent), onset, Math.max(lastSignal, other.lastSignal));
    }
}
