package fengsui.event;

/**
 * What every event has.
 *
 * @param eventId unique within the feed; orders events of equal time
 * @param type what happened in the feed's own classes after mapping, for example {@code reading} or {@code alarm}
 */
public record EventHeader(String eventId, String type, Origin origin, EventTimes times, Place place, Trust trust) {

    EventHeader trusted(Trust other) {
        return new EventHeader(eventId, type, origin, times, place, other);
    }
}
