package fengsui.cli.chaos.truth;

import fengsui.area.AreaChain;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.event.VideoAlert;
import java.util.List;

/** A made-up town, and those who report from it. Its areas are on no map, and every event names all of them. */
final class Town {

    private static final String FEED = "canonical";
    private static final String CITY = "proving-ground";
    private static final String CHANNEL = "119";

    private Town() {}

    /** One of the places of {@code district}: no other lies in the same street area. */
    static Place place(int district, String name) {
        String of = "district-" + district;
        String street = of + "/" + name;
        return new Place(new AreaChain(street + "/1", street + "/c", street, of, CITY), null);
    }

    static SensorReading reading(String device, Place place, When when, String property, double value) {
        String unit = property.equals("smoke") ? "%obs/m" : "%LEL";
        EventHeader header = header(device, "reading", place, when, 1);
        return new SensorReading(header, property, value, unit, null, null);
    }

    static VideoAlert seen(String camera, Place place, When when, String label, double confidence) {
        return new VideoAlert(header(camera, "alert", place, when, confidence), label, "1", null, null, null);
    }

    /** By somebody else each time. */
    static HotlineCall call(String line, Place place, When when, String category) {
        EventHeader header = header(line, "call", place, when, 1);
        return new HotlineCall(header, CHANNEL, category, List.of(), null, null, null);
    }

    private static EventHeader header(String source, String type, Place place, When when, double confidence) {
        boolean skewed = when.ahead() > 0;
        return new EventHeader(
                source + "@" + when.id(),
                type,
                new Origin(FEED, source, null),
                new EventTimes(when.time() + when.ahead(), when.time(), when.time(), skewed),
                place,
                new Trust(confidence, null, 1));
    }

    /**
     * When something is said.
     *
     * @param time epoch milliseconds, as it truly is
     * @param id of that moment: the same on every run
     * @param ahead how much later the device believes that it is, milliseconds
     */
    record When(long time, long id, long ahead) {}
}
