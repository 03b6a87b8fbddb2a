package fengsui.benchmark.five;

import fengsui.event.EventKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * What a city sends, as canonical JSON of about 250 bytes: of a hundred events eighty are readings, fifteen are of cameras, five
 * are calls. Here and there a grid is in trouble for a while, so that two to five events in a thousand complete what a rule
 * waits for. Not thread-safe.
 */
public final class FiveTraffic {

    /** What goes in. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Item(EventKind kind, int partition, long time, byte[] json) {}

    private static final int BYTES = 250;
    private static final int HUNDRED = 100;
    private static final int SENSORS = 80;
    private static final int CAMERAS = 95;
    private static final int TENTHS = 10;

    /** One grid in so many is in each sort of trouble. */
    private static final int TROUBLED = 200;

    private static final int ALARMED = 100;

    /** One call in so many is about what many call about, and that goes on in one grid in so many. */
    private static final int JOINING = 33;

    private static final int HOT = 500;

    private static final String[] LABELS = {"collision", "crowd", "water", "fallen-object"};
    private static final String[] CATEGORIES = {"noise", "road", "medical", "power", "water", "fire"};

    /** What may go wrong in a grid. */
    private enum Trouble {
        GAS(0),
        FIRE(1),
        WATER(2),
        INTRUSION(3);

        /** So that a grid is not in all of them at once. */
        private final int salt;

        Trouble(int salt) {
            this.salt = salt;
        }
    }

    private final FiveLoad load;
    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder(BYTES);

    public FiveTraffic(FiveLoad load) {
        this.load = load;
        this.random = new SplittableRandom(load.seed());
    }

    /** Number {@code n}; to be asked for in order, or the seed would not say what comes. */
    public Item item(int n) {
        int percent = random.nextInt(HUNDRED);
        int grid = random.nextInt(load.grids());
        text.setLength(0);
        if (percent < SENSORS) {
            reading(n, grid);
            return item(EventKind.SENSOR, n, grid);
        }
        if (percent < CAMERAS) {
            sighting(n, grid);
            return item(EventKind.VIDEO, n, grid);
        }
        boolean joining = random.nextInt(JOINING) == 0;
        int place = joining ? hot() : grid;
        call(n, place, joining);
        return item(EventKind.HOTLINE, n, place);
    }

    private Item item(EventKind kind, int n, int grid) {
        return new Item(kind, grid % FiveLoad.PARTITIONS, load.time(n), bytes());
    }

    private void reading(int n, int grid) {
        int percent = random.nextInt(HUNDRED);
        if (percent < 50) {
            boolean high = in(Trouble.GAS, n, grid, TROUBLED) && random.nextInt(TENTHS) < 8;
            reading(n, grid, "gas", "%LEL", high ? 550 : 80, 150);
        } else if (percent < 75) {
            boolean high = in(Trouble.FIRE, n, grid, ALARMED) && random.nextInt(TENTHS) < 8;
            reading(n, grid, "smoke", "%obs/m", high ? 90 : 5, 30);
        } else {
            boolean high = in(Trouble.WATER, n, grid, TROUBLED);
            reading(n, grid, "water-level", "cm", high ? 320 : 30, 100);
        }
    }

    /**
     * @param least in tenths
     * @param sway how much more it may be, in tenths
     */
    private void reading(int n, int grid, String property, String unit, int least, int sway) {
        begin("sensor", property, n, grid);
        said("property", property).said("unit", unit).number("value", least + random.nextInt(sway));
    }

    private void sighting(int n, int grid) {
        begin("video", "camera", n, grid);
        said("label", label(n, grid)).said("channel", "1").number("confidence", 3 + random.nextInt(7));
    }

    private String label(int n, int grid) {
        boolean often = random.nextInt(TENTHS) < 7;
        if (often && in(Trouble.FIRE, n, grid, ALARMED)) {
            return random.nextBoolean() ? "smoke" : "flame";
        }
        if (often && in(Trouble.INTRUSION, n, grid, ALARMED)) {
            return random.nextBoolean() ? "intrusion" : "intrusion-cleared";
        }
        return LABELS[random.nextInt(LABELS.length)];
    }

    private void call(int n, int grid, boolean joining) {
        begin("hotline", "line", n, grid);
        boolean fire = in(Trouble.FIRE, n, grid, ALARMED) && random.nextInt(TENTHS) < 8;
        String category = fire ? "fire" : joining ? "noise" : CATEGORIES[random.nextInt(CATEGORIES.length - 1)];
        said("channel", "12345").said("category", category);
        text.append(",\"caller\":{\"phone\":\"1390000")
                .append(1000 + random.nextInt(9000))
                .append("\"}");
    }

    private int hot() {
        int places = Math.max(1, load.grids() / HOT);
        return random.nextInt(places) * (load.grids() / places);
    }

    /** The same for all events of a grid until chance decides anew. */
    private boolean in(Trouble trouble, int n, int grid, int oneIn) {
        long turn = (load.time(n) - load.start()) / load.trouble().toMillis();
        long mixed = mix(load.seed() + mix(grid + mix(turn * Trouble.values().length + trouble.salt)));
        return Long.remainderUnsigned(mixed, oneIn) == 0;
    }

    /** The finish of MurmurHash3: each bit of the input sways all of the output. */
    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    private void begin(String kind, String device, int n, int grid) {
        text.append("{\"eventId\":\"").append(n).append('"');
        said("kind", kind);
        text.append(",\"sourceId\":\"").append(device).append('-').append(grid).append('"');
        said("occurredAt", Instant.ofEpochMilli(load.time(n)).toString());
        text.append(",\"area\":{\"grid\":\"g").append(grid);
        text.append("\",\"street\":\"s").append(grid / 50);
        text.append("\",\"district\":\"d").append(grid / 500).append("\",\"city\":\"c\"}");
    }

    private FiveTraffic said(String name, String value) {
        text.append(",\"").append(name).append("\":\"").append(value).append('"');
        return this;
    }

    private void number(String name, int tenths) {
        text.append(",\"")
                .append(name)
                .append("\":")
                .append(tenths / TENTHS)
                .append('.')
                .append(tenths % TENTHS);
    }

    /** The rest is what intake passes over. */
    private byte[] bytes() {
        text.append(",\"note\":\"");
        int missing = BYTES - 2 - text.length();
        text.append("x".repeat(Math.max(0, missing))).append("\"}");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
