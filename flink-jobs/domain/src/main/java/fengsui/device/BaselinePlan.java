package fengsui.device;

import fengsui.event.SensorReading;
import fengsui.risk.ScoringModel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which readings are held against a baseline of their device: those of properties for whose anomalies a clue asks, from
 * the event time on from which its rule set is meant to hold. A rule set is known ahead of that time, so where a baseline
 * begins does not depend on when it became known. Immutable.
 */
public final class BaselinePlan {

    private record Part(long from, Set<String> properties, ZoneRules zone) {

        boolean sameAs(Part other) {
            return properties.equals(other.properties) && zone.equals(other.zone);
        }
    }

    /** Nothing has a baseline. */
    public static final BaselinePlan NONE = new BaselinePlan(List.of());

    /** In the order of their numbers. */
    private final List<Part> parts;

    private BaselinePlan(List<Part> parts) {
        this.parts = parts;
    }

    /** The same and {@code model}, which holds from {@code from} on, epoch milliseconds. */
    public BaselinePlan and(long from, ScoringModel model) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        Part part = new Part(from, model.anomalies(), model.zone().getRules());
        // Most rule sets change nothing here, and every reading goes by all of them.
        return last != null && last.from() <= from && last.sameAs(part)
                ? this
                : new BaselinePlan(
                        Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** Whether {@code reading} is held against a baseline. */
    public boolean asks(SensorReading reading) {
        for (Part part : parts) {
            if (part.from() <= reading.eventTime() && part.properties().contains(reading.property())) {
                return true;
            }
        }
        return false;
    }

    /** Local time less UTC at {@code time}, in milliseconds. */
    int offsetMillis(long time) {
        ZoneRules zone = ZoneOffset.UTC.getRules();
        for (Part part : parts) {
            zone = part.from() <= time ? part.zone() : zone;
        }
        return zone.getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000;
    }
}
