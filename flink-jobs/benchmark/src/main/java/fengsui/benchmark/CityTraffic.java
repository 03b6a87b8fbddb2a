package fengsui.benchmark;

import fengsui.event.EventKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;

/**
 * What a city sends on an ordinary day, as canonical JSON: eighty of a hundred events are readings of what the made-up city
 * of the demo measures, as often as there, fifteen are of cameras, five are calls. One grid in a thousand is in trouble. Not
 * thread-safe.
 */
final class CityTraffic implements TrafficTopics.Source {

    /** What is measured. */
    private enum Sort {
        GAS(17, "gas", "%LEL", 2.5, 0.5, 35),
        SMOKE(9, "smoke", "%obs/m", 0.5, 0.1, 7),
        INDOOR_CO(2, "indoor-co", "mg/m³", 4, 0.6, 80),
        TEMPERATURE(1, "temperature", "°C", 22, 0.4, 80),
        WATER_LEVEL(1, "water-level", "cm", 4, 0.5, 35),
        CROWD_COUNT(1, "crowd-count", "persons", 60, 8, 800),
        NOISE(1, "noise", "dB", 52, 3, 90);

        private final int parts;
        private final String property;
        private final String unit;
        private final double ordinary;
        private final double sway;
        private final double grave;

        Sort(int parts, String property, String unit, double ordinary, double sway, double grave) {
            this.parts = parts;
            this.property = property;
            this.unit = unit;
            this.ordinary = ordinary;
            this.sway = sway;
            this.grave = grave;
        }

        /** @param part 0 to 31 */
        static Sort of(int part) {
            int left = part;
            for (Sort sort : values()) {
                left -= sort.parts;
                if (left < 0) {
                    return sort;
                }
            }
            return NOISE;
        }
    }

    private static final int PARTS = 32;
    private static final int TROUBLED = 1_000;
    private static final String[] LABELS = {"intrusion", "collision", "crowd", "smoke", "intrusion", "water"};
    private static final String[] CATEGORIES = {"noise-complaint", "road", "medical", "noise-complaint", "road"};

    private final Load load;
    private final Random random;
    private final StringBuilder text = new StringBuilder();

    CityTraffic(Load load) {
        this.load = load;
        this.random = new Random(load.seed());
    }

    @Override
    public Traffic.Item item(int n) {
        int grid = random.nextInt(load.grids());
        int percent = random.nextInt(100);
        text.setLength(0);
        EventKind kind = percent < 80 ? EventKind.SENSOR : percent < 95 ? EventKind.VIDEO : EventKind.HOTLINE;
        switch (kind) {
            case SENSOR -> reading(n, grid, Sort.of(random.nextInt(PARTS)));
            case VIDEO -> sighting(n, grid);
            case HOTLINE -> call(n, grid);
        }
        byte[] json = text.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return new Traffic.Item(kind, grid % Load.PARTITIONS, load.time(n), json);
    }

    private void reading(int n, int grid, Sort sort) {
        begin("sensor", sort.property, n, grid);
        double value = grid % TROUBLED == 0 ? sort.grave : sort.ordinary;
        said("property", sort.property).said("unit", sort.unit);
        number("value", Math.max(0, value + sort.sway * random.nextGaussian()), "%.1f");
    }

    private void sighting(int n, int grid) {
        begin("video", "camera", n, grid);
        said("label", LABELS[random.nextInt(LABELS.length)]).said("channel", "1");
        number("confidence", 0.15 + 0.35 * random.nextDouble(), "%.2f");
    }

    private void call(int n, int grid) {
        begin("hotline", "12345", n, grid);
        said("channel", "12345")
                .said("category", CATEGORIES[random.nextInt(CATEGORIES.length)])
                .said("ticket", "T" + n)
                .said("state", "open");
        text.append(",\"caller\":{\"phone\":\"1390000")
                .append(random.nextInt(10_000))
                .append("\"}");
    }

    private void begin(String kind, String device, int n, int grid) {
        String street = "s" + grid / 8;
        String district = "d" + grid / 500;
        text.append("{\"eventId\":\"").append(n).append('"');
        said("kind", kind).said("sourceId", device + "." + grid);
        said("occurredAt", Instant.ofEpochMilli(load.time(n)).toString());
        text.append(",\"area\":{\"grid\":\"g").append(grid).append('"');
        said("community", street + "c" + grid / 4)
                .said("street", street)
                .said("district", district)
                .said("city", "c");
        text.append('}');
    }

    private CityTraffic said(String name, String value) {
        text.append(",\"").append(name).append("\":\"").append(value).append('"');
        return this;
    }

    private void number(String name, double value, String format) {
        text.append(",\"").append(name).append("\":").append(String.format(Locale.ROOT, format, value));
    }
}
