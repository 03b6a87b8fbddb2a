package fengsui.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes what a city's devices and callers send, as canonical JSON. Not thread-safe. */
public final class CityRecords {

    /**
     * Who speaks, and when.
     *
     * @param n the number of the event
     * @param id of the device or line
     * @param grid which grid it stands in
     * @param time epoch milliseconds
     */
    public record Sender(int n, String id, int grid, long time) {}

    private static final double HUNDRED = 100;

    private final StringBuilder text = new StringBuilder(256);

    public byte[] reading(Sender from, Measured what, double value) {
        begin("sensor", from);
        said("property", what.property()).said("unit", what.unit());
        number("value", Math.max(0, value));
        return written();
    }

    public byte[] sighting(Sender from, String label, double confidence) {
        begin("video", from);
        said("label", label).said("channel", "1");
        number("confidence", confidence);
        return written();
    }

    /**
     * A call to a hotline.
     *
     * @param phone the last four digits of a number that nobody has
     */
    public byte[] call(Sender from, String category, int phone) {
        begin("hotline", from);
        said("channel", "12345")
                .said("category", category)
                .said("ticket", "T" + from.n())
                .said("state", "open");
        text.append(",\"caller\":{\"phone\":\"1390000").append(phone).append("\"}");
        return written();
    }

    private void begin(String kind, Sender from) {
        int grid = from.grid();
        String street = "s" + grid / 8;
        text.setLength(0);
        text.append("{\"eventId\":\"").append(from.n()).append('"');
        said("kind", kind).said("sourceId", from.id());
        said("occurredAt", Instant.ofEpochMilli(from.time()).toString());
        text.append(",\"area\":{\"grid\":\"g").append(grid).append('"');
        said("community", street + "c" + grid / 4)
                .said("street", street)
                .said("district", "d" + grid / 500)
                .said("city", "c");
        text.append('}');
    }

    private CityRecords said(String name, String value) {
        text.append(",\"").append(name).append("\":\"").append(value).append('"');
        return this;
    }

    /** With two digits after the point. */
    private void number(String name, double value) {
        text.append(",\"").append(name).append("\":").append(Math.round(value * HUNDRED) / HUNDRED);
    }

    private byte[] written() {
        return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }
}
