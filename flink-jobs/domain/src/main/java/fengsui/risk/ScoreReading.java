package fengsui.risk;

import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import java.util.Optional;

/**
 * A score as an event, so that rules watch it by the means by which they watch anything: a reading of the property
 * {@code score-<hazard>}, 0 to 100, whose device is the area, such as {@code grid:quay/g01}. It came in no record, and
 * no record can pass for it. Stateless.
 */
public final class ScoreReading {

    /** The feed of all scores. */
    public static final String FEED = "scores";

    private static final String PREFIX = "score-";

    private ScoreReading() {}

    /** Of {@code score} at its own time and place; its id is that of no other score. */
    public static SensorReading of(Score score) {
        String property = PREFIX + score.hazard();
        long time = score.time();
        EventHeader header = new EventHeader(
                property + "/" + score.area() + "/" + time,
                "score",
                new Origin(FEED, score.area().toString(), null),
                new EventTimes(time, time, time, false),
                new Place(score.chain(), null),
                new Trust(1, null, 1));
        return new SensorReading(header, property, score.points(), "points", null, null);
    }

    /** The hazard that readings of {@code property} are the score of; empty where they are of something else. */
    public static Optional<String> hazard(String property) {
        return property.startsWith(PREFIX) ? Optional.of(property.substring(PREFIX.length())) : Optional.empty();
    }

    /** Whether {@code event}, going by its subject, is a score, and yet was not made of one. */
    public static boolean onlyClaimed(SafetyEvent event) {
        Origin origin = event.header().origin();
        boolean ours = origin.position() == null && origin.feed().equals(FEED);
        return !ours && event.subject().startsWith(PREFIX);
    }

    /**
     * {@code event} as though scoring had told it, where it is a reading that goes by the name of a score; otherwise
     * itself. For who states scores, to see what rules make of them.
     */
    public static SafetyEvent stated(SafetyEvent event) {
        if (!(event instanceof SensorReading reading) || !onlyClaimed(event)) {
            return event;
        }
        EventHeader said = reading.header();
        Origin origin = new Origin(FEED, event.sourceId(), null);
        EventHeader header =
                new EventHeader(said.eventId(), said.type(), origin, said.times(), said.place(), said.trust());
        return new SensorReading(header, reading.property(), reading.value(), reading.unit(), null, null);
    }
}
