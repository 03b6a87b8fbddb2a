package fengsui.job.wire;

import fengsui.risk.Clue;
import java.util.Comparator;

/**
 * A clue and the event it came from.
 *
 * @param feed the event's feed: ids are unique within it
 */
public record EventClue(Clue clue, String eventId, String feed) {

    /** The order of the events, which is the order in which every run takes them. */
    public static final Comparator<EventClue> ORDER = Comparator.comparingLong(
                    (EventClue it) -> it.clue().time())
            .thenComparing(EventClue::eventId)
            .thenComparing(EventClue::feed);

    /** Clues of one key concern one hazard and area. */
    public String key() {
        return clue.hazard() + "|" + clue.area();
    }

    /** The hazard of a {@link #key}. */
    public static String hazardOf(String key) {
        return key.substring(0, key.indexOf('|'));
    }
}
