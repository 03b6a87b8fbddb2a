package fengsui.benchmark.city;

import fengsui.benchmark.load.CityRecords;
import fengsui.benchmark.load.CityRecords.Sender;
import fengsui.benchmark.load.Load;
import fengsui.benchmark.load.Measured;
import fengsui.benchmark.load.Traffic;
import fengsui.benchmark.load.TrafficTopics;
import fengsui.event.EventKind;
import java.util.Random;

/**
 * What a city sends on an ordinary day, as canonical JSON: eighty of a hundred events are readings of what the made-up city
 * of the demo measures, as often as there, fifteen are of cameras, five are calls. One grid in a thousand is in trouble. Not
 * thread-safe.
 */
final class CityTraffic implements TrafficTopics.Source {

    private static final int TROUBLED = 1_000;
    private static final String[] LABELS = {"intrusion", "collision", "crowd", "smoke", "intrusion", "water"};
    private static final String[] CATEGORIES = {"noise-complaint", "road", "medical", "noise-complaint", "road"};

    private final Load load;
    private final Random random;
    private final CityRecords records = new CityRecords();

    CityTraffic(Load load) {
        this.load = load;
        this.random = new Random(load.seed());
    }

    @Override
    public Traffic.Item item(int n) {
        int grid = random.nextInt(load.grids());
        int percent = random.nextInt(100);
        EventKind kind = percent < 80 ? EventKind.SENSOR : percent < 95 ? EventKind.VIDEO : EventKind.HOTLINE;
        byte[] json = switch (kind) {
            case SENSOR -> reading(n, grid, Measured.of(random.nextInt(Measured.PARTS)));
            case VIDEO -> records.sighting(from("camera", n, grid), one(LABELS), 0.15 + 0.35 * random.nextDouble());
            case HOTLINE -> records.call(from("12345", n, grid), one(CATEGORIES), random.nextInt(10_000));
        };
        return new Traffic.Item(kind, grid % Load.PARTITIONS, load.time(n), json);
    }

    private byte[] reading(int n, int grid, Measured what) {
        double value = what.value(grid % TROUBLED == 0, random.nextGaussian());
        return records.reading(from(what.property(), n, grid), what, value);
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private Sender from(String device, int n, int grid) {
        return new Sender(n, device + "." + grid, grid, load.time(n));
    }
}
