package fengsui.benchmark.load;

import fengsui.benchmark.load.CityRecords.Sender;
import fengsui.event.EventKind;
import java.util.SplittableRandom;

/**
 * The city that Fengsui was asked for, or a part of it: 39,000 sensors that each report once a minute, 63,000 cameras that
 * each raise one alert an hour, 5,000 calls a day, from 10,000 grids. One grid in a thousand is in trouble for half an hour
 * at a time. An event depends on its number alone, so that several can make a day side by side. Not thread-safe.
 */
public final class SeedCity implements TrafficTopics.Source {

    private static final int GRIDS = 10_000;
    private static final int SENSORS = 39_000;
    private static final int CAMERAS = 63_000;
    private static final int CALLS = 5_000;
    private static final int LINES = 20;

    private static final long DAY_MILLIS = 86_400_000;
    private static final int MINUTES = 1_440;
    private static final int HOURS = 24;
    private static final long TROUBLE_MILLIS = 1_800_000;
    private static final int TROUBLED = 1_000;

    /** A prime: whoever reports next stands elsewhere. */
    private static final int STRIDE = 7_919;

    private static final String[] LABELS = {"intrusion", "collision", "crowd", "smoke", "intrusion", "water"};
    private static final String[] CATEGORIES = {"noise-complaint", "road", "medical", "noise-complaint", "road"};

    private final long seed;
    private final int grids;
    private final int sensors;
    private final int cameras;
    private final int calls;
    private final CityRecords records = new CityRecords();

    /** @param part how many parts as large as this one make the whole city */
    public SeedCity(int part, long seed) {
        this.seed = seed;
        this.grids = GRIDS / part;
        this.sensors = SENSORS / part;
        this.cameras = CAMERAS / part;
        this.calls = CALLS / part;
    }

    /** Events in a day. */
    public int day() {
        return sensors * MINUTES + cameras * HOURS + calls;
    }

    public int sensors() {
        return sensors;
    }

    /** Sensors, cameras and lines. */
    public int devices() {
        return sensors + cameras + LINES;
    }

    /** The event time of number {@code n}, epoch milliseconds. */
    public long time(int n) {
        return time(n, day());
    }

    /** The same of a city with {@code day} events in a day: they lie evenly over it. */
    public static long time(int n, int day) {
        return Load.START + (long) ((double) n / day * DAY_MILLIS);
    }

    /** Number {@code n}: calls and alerts lie evenly among the readings. */
    @Override
    public Traffic.Item item(int n) {
        long time = time(n);
        SplittableRandom random = new SplittableRandom(seed ^ n * 0xD1B54A32D192ED03L);
        int call = before(n, calls, day());
        if (before(n + 1, calls, day()) > call) {
            return call(n, call, time, random);
        }
        int other = n - call;
        int alerts = cameras * HOURS;
        int alert = before(other, alerts, day() - calls);
        return before(other + 1, alerts, day() - calls) > alert
                ? sighting(n, alert, time, random)
                : reading(n, other - alert, time, random);
    }

    /** How many of {@code some} that lie evenly among {@code all} come before number {@code n}. */
    private static int before(int n, int some, int all) {
        return (int) ((long) n * some / all);
    }

    private Traffic.Item reading(int n, int turn, long time, SplittableRandom random) {
        int sensor = inTurn(turn, sensors);
        int grid = sensor % grids;
        Measured what = Measured.of(sensor / grids % Measured.PARTS + grid % Measured.PARTS & (Measured.PARTS - 1));
        double value = what.value(troubled(grid, time), random.nextGaussian());
        Sender from = new Sender(n, what.property() + "." + sensor, grid, time);
        return item(EventKind.SENSOR, grid, time, records.reading(from, what, value));
    }

    private Traffic.Item sighting(int n, int turn, long time, SplittableRandom random) {
        int camera = inTurn(turn, cameras);
        int grid = camera % grids;
        String label = LABELS[random.nextInt(LABELS.length)];
        Sender from = new Sender(n, "camera." + camera, grid, time);
        return item(EventKind.VIDEO, grid, time, records.sighting(from, label, 0.15 + 0.35 * random.nextDouble()));
    }

    private Traffic.Item call(int n, int turn, long time, SplittableRandom random) {
        int grid = random.nextInt(grids);
        String category = CATEGORIES[random.nextInt(CATEGORIES.length)];
        Sender from = new Sender(n, "12345." + turn % LINES, grid, time);
        return item(EventKind.HOTLINE, grid, time, records.call(from, category, random.nextInt(10_000)));
    }

    private static Traffic.Item item(EventKind kind, int grid, long time, byte[] json) {
        return new Traffic.Item(kind, grid % Load.PARTITIONS, time, json);
    }

    private static int inTurn(int turn, int of) {
        return (int) ((long) turn % of * STRIDE % of);
    }

    private boolean troubled(int grid, long time) {
        long half = time / TROUBLE_MILLIS;
        return new SplittableRandom(seed ^ (grid * 31L + half) * 0xBF58476D1CE4E5B9L).nextInt(TROUBLED) == 0;
    }
}
