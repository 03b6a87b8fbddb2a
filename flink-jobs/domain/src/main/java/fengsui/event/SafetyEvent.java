package fengsui.event;

import fengsui.area.AreaChain;
import java.util.Comparator;

/**
 * One thing that was seen, measured or said in the city. Immutable; carries no person's identity. Field names follow
 * OGC SensorThings, GB/T 28181 and NENA EIDO where these have one.
 */
public sealed interface SafetyEvent permits SensorReading, VideoAlert, HotlineCall {

    /** The order in which rules see events: by event time, then by id, then by feed. */
    Comparator<SafetyEvent> ORDER = (one, other) -> {
        int byTime = Long.compare(one.eventTime(), other.eventTime());
        if (byTime != 0) {
            return byTime;
        }
        int byId = one.eventId().compareTo(other.eventId());
        return byId != 0
                ? byId
                : one.header().origin().feed().compareTo(other.header().origin().feed());
    };

    EventHeader header();

    EventKind kind();

    /** What it was about: the property read, the label seen, the category called in. Rules watch kinds and subjects. */
    String subject();

    /** What it said, in one short phrase that names no person, for evidence. */
    String said();

    /**
     * Who says so, for counting independent witnesses: the device; for a call the caller's pseudonym, or the call itself
     * where there is none. Stays in the job: never written to a topic.
     */
    String witness();

    default String eventId() {
        return header().eventId();
    }

    default long eventTime() {
        return header().times().eventTime();
    }

    default String sourceId() {
        return header().origin().sourceId();
    }

    default AreaChain area() {
        return header().place().area();
    }
}
