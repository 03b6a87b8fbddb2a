package fengsui.cli.sim;

import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Position;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.event.VideoAlert;
import java.util.List;
import java.util.Locale;

/** Makes events. Everything is received the moment it happens; where a record will stand in Kafka is not known yet. */
final class Reporter {

    private static final String FEED = "canonical";
    private static final double HUNDREDTHS = 100.0;

    private Reporter() {}

    static SensorReading reading(Device device, long time, double value) {
        String id = device.sourceId() + "-" + time / 1000;
        EventHeader header = new EventHeader(
                id,
                "reading",
                origin(EventKind.SENSOR, device.sourceId()),
                at(time),
                device.spot().place(),
                trust(1));
        Property property = device.property();
        return new SensorReading(header, property.label(), property.shown(value), property.unit(), null, null);
    }

    static VideoAlert seen(Spot spot, long time, String label, double confidence) {
        String camera = Places.camera(spot);
        String id = camera + "-" + label + "-" + time / 1000;
        double rounded = Math.round(confidence * HUNDREDTHS) / HUNDREDTHS;
        EventHeader header =
                new EventHeader(id, "alert", origin(EventKind.VIDEO, camera), at(time), spot.place(), trust(rounded));
        return new VideoAlert(header, label, "1", null, null, "city-eyes-2.1");
    }

    /** A call by somebody who is told from other callers by {@code caller} alone; ids are published, so not by the id. */
    static HotlineCall call(Spot spot, long time, String category, String caller) {
        String line = line(category);
        String id = String.format(Locale.ROOT, "%s-%s-%d", line, spot.grid().replace('/', '.'), time);
        EventHeader header =
                new EventHeader(id, "call", origin(EventKind.HOTLINE, line), at(time), spot.place(), trust(1));
        return new HotlineCall(header, line, category, List.of(), caller, "T" + time / 1000, "open");
    }

    /** Which number one rings. */
    private static String line(String category) {
        return switch (category) {
            case "fire", "gas-smell" -> "119";
            case "medical" -> "120";
            case "crowd", "road" -> "110";
            default -> "12345";
        };
    }

    private static Origin origin(EventKind kind, String sourceId) {
        return new Origin(FEED, sourceId, new Position(kind.label(), 0, 0));
    }

    private static EventTimes at(long time) {
        return new EventTimes(time, time, time, false);
    }

    private static Trust trust(double confidence) {
        return new Trust(confidence, null, 1);
    }
}
