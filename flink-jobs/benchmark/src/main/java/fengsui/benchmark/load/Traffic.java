package fengsui.benchmark.load;

import fengsui.event.EventKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Readings of a city on an ordinary day, as canonical JSON of 253 bytes: every device in turn, little of note. One in a
 * thousand devices is in trouble, so that rules do hit, and one event in fifty is a camera's. Not thread-safe.
 */
public final class Traffic implements TrafficTopics.Source {

    /** What goes in. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Item(EventKind kind, int partition, long time, byte[] json) {}

    static final int BYTES = 253;

    private static final int TROUBLED = 1000;
    private static final int CAMERA = 50;

    /** Of each sort of reading: the property, its unit, an ordinary value, and one that means trouble. */
    public enum Sort {
        GAS("gas", "%LEL", 3, 25),
        SMOKE("smoke", "%obs/m", 1, 6),
        WATER("water-level", "cm", 4, 20),
        NOISE("noise", "dB", 55, 95);

        private final String property;
        private final String unit;
        private final double ordinary;
        private final double grave;

        Sort(String property, String unit, double ordinary, double grave) {
            this.property = property;
            this.unit = unit;
            this.ordinary = ordinary;
            this.grave = grave;
        }
    }

    private final Load load;
    private final List<Sort> sorts;
    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder(BYTES);

    public Traffic(Load load) {
        this(load, List.of(Sort.values()));
    }

    /** With readings of {@code sorts} alone, each device's in turn. */
    public Traffic(Load load, List<Sort> sorts) {
        this.load = load;
        this.sorts = List.copyOf(sorts);
        this.random = new SplittableRandom(load.seed());
    }

    @Override
    public Item item(int n) {
        int grid = n % load.grids();
        long time = load.time(n);
        boolean camera = random.nextInt(CAMERA) == 0;
        text.setLength(0);
        if (camera) {
            video(n, grid, time);
        } else {
            reading(n, grid, time);
        }
        return new Item(camera ? EventKind.VIDEO : EventKind.SENSOR, grid % Load.PARTITIONS, time, bytes());
    }

    private void reading(int n, int grid, long time) {
        Sort sort = sorts.get(n / load.grids() % sorts.size());
        boolean trouble = grid % TROUBLED == 0;
        double value = (trouble ? sort.grave : sort.ordinary) * (0.8 + 0.4 * random.nextDouble());
        begin("sensor", sort.property, n, grid, time);
        text.append(",\"property\":\"")
                .append(sort.property)
                .append("\",\"value\":")
                .append(String.format(Locale.ROOT, "%.2f", value))
                .append(",\"unit\":\"")
                .append(sort.unit)
                .append('"');
    }

    private void video(int n, int grid, long time) {
        begin("video", "cam", n, grid, time);
        text.append(",\"label\":\"flame\",\"confidence\":")
                .append(String.format(Locale.ROOT, "%.2f", random.nextDouble() * 0.7));
    }

    private void begin(String kind, String device, int n, int grid, long time) {
        String street = "s" + grid / 50;
        text.append("{\"eventId\":\"")
                .append(n)
                .append("\",\"kind\":\"")
                .append(kind)
                .append("\",\"sourceId\":\"")
                .append(device)
                .append('-')
                .append(grid)
                .append("\",\"occurredAt\":\"")
                .append(Instant.ofEpochMilli(time))
                .append("\",\"area\":{\"grid\":\"g")
                .append(grid)
                .append("\",\"street\":\"")
                .append(street)
                .append("\",\"district\":\"d")
                .append(grid / 500)
                .append("\",\"city\":\"c\"}");
    }

    /** The rest is what intake passes over, so that all are of one length. */
    private byte[] bytes() {
        text.append(",\"note\":\"");
        int missing = BYTES - 2 - text.length();
        text.append("x".repeat(Math.max(0, missing))).append("\"}");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
