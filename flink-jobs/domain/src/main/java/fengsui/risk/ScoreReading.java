package fengsui.risk;

import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import java.util.List;
import java.util.Optional;

/**
 * A score as events, so that rules watch it by the means by which they watch anything: a reading of the property
 * {@code score-<hazard>}, 0 to 100, and where it has changed its level one of {@code level-<hazard>}, 0 to 4. Their
 * device is the area, such as {@code grid:quay/g01}. They came in no record, and no record can pass for them. Stateless.
 */
public final class ScoreReading {

    /** The feed of all scores. */
    public static final String FEED = "scores";

    private static final String POINTS = "score-";
    private static final String LEVEL = "level-";

    private ScoreReading() {}

    /** All that rules see of {@code score}: its points, and its level where that has changed. */
    public static List<SensorReading> all(Score score) {
        return score.level().changed() ? List.of(of(score), ofLevel(score)) : List.of(of(score));
    }

    /** The points of {@code score} at its own time and place; the id is that of no other score. */
    public static SensorReading of(Score score) {
        return reading(score, POINTS, score.points(), "points");
    }

    /** The level of {@code score}, as {@link #of}. */
    static SensorReading ofLevel(Score score) {
        return reading(score, LEVEL, score.level().now(), "");
    }

    private static SensorReading reading(Score score, String prefix, int value, String unit) {
        String property = prefix + score.hazard();
        long time = score.time();
        EventHeader header = new EventHeader(
                property + "/" + score.area() + "/" + time,
                "score",
                new Origin(FEED, score.area().toString(), null),
                new EventTimes(time, time, time, false),
                new Place(score.chain(), null),
                new Trust(1, null, 1));
        return new SensorReading(header, property, value, unit, null, null);
    }

    /** The hazard that readings of {@code property} are the score or level of; empty where they are of something else. */
    public static Optional<String> hazard(String property) {
        return isScore(property) ? Optional.of(property.substring(property.indexOf('-') + 1)) : Optional.empty();
    }

    private static boolean isScore(String property) {
        return property.startsWith(POINTS) || property.startsWith(LEVEL);
    }

    /** Whether {@code event}, going by its subject, is a score or its level, and yet was not made of one. */
    public static boolean onlyClaimed(SafetyEvent event) {
        Origin origin = event.header().origin();
        boolean ours = origin.position() == null && origin.feed().equals(FEED);
        return !ours && isScore(event.subject());
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
