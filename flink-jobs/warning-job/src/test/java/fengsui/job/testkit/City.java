package fengsui.job.testkit;

import fengsui.area.AreaChain;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.event.VideoAlert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Events of a small city: gas detectors that sometimes smell gas, and callers who do. */
public final class City {

    /** When the day of the tests begins, epoch milliseconds. */
    public static final long START = Instant.parse("2026-06-01T00:00:00Z").toEpochMilli();

    private static final int GRIDS = 6;

    private City() {}

    /** A reading of the gas detector in {@code grid}, {@code second} seconds after the start. */
    public static SafetyEvent gas(String grid, double second, double value) {
        return reading("gas", "%LEL", grid, second, value);
    }

    /** A reading of the noise meter in {@code grid}. */
    public static SafetyEvent noise(String grid, double second, double value) {
        return reading("noise", "dB", grid, second, value);
    }

    private static SafetyEvent reading(String property, String unit, String grid, double second, double value) {
        long time = START + Math.round(second * 1000);
        EventHeader header = header(property.charAt(0) + "-" + grid + "-" + time, property + "-" + grid, grid, time);
        return new SensorReading(header, property, value, unit, null, null);
    }

    /** A call about a smell of gas. */
    public static SafetyEvent smell(String grid, double second, String caller) {
        long time = START + Math.round(second * 1000);
        EventHeader header = header("c-" + grid + "-" + caller + "-" + time, "line-12345", grid, time);
        return new HotlineCall(header, "12345", "gas-smell", List.of(), caller, null, null);
    }

    /** A camera in {@code grid} sees what no rule of the tests watches. */
    public static SafetyEvent leftObject(String grid, double second, String camera) {
        long time = START + Math.round(second * 1000);
        EventHeader header = header("v-" + camera + "-" + time, camera, grid, time);
        return new VideoAlert(header, "left-object", "1", null, null, null);
    }

    private static EventHeader header(String id, String device, String grid, long time) {
        int number = Math.abs(grid.hashCode() % GRIDS);
        AreaChain chain = new AreaChain(grid, grid, "street-" + number / 2, "district-" + number / 3, "city");
        Position position = new Position("sensor", 0, time % 1_000_000);
        return new EventHeader(
                id,
                "reading",
                new Origin("canonical", device, position),
                new EventTimes(time, time, time, false),
                new Place(chain, null),
                new Trust(1, null, 1));
    }

    /** {@code hours} of ordinary life with leaks that begin and end, in the order of their times. */
    public static List<SafetyEvent> day(long seed, int hours) {
        Random random = new Random(seed);
        List<SafetyEvent> events = new ArrayList<>();
        for (int grid = 0; grid < GRIDS; grid++) {
            String name = "g" + grid;
            double level = 0;
            for (int second = random.nextInt(20); second < hours * 3600; second += 20) {
                level = random.nextInt(150) == 0 ? 10 + random.nextInt(60) : level * 0.97;
                events.add(gas(name, second + random.nextInt(1000) / 1000.0, Math.round(level * 10) / 10.0));
                if (level > 5 && random.nextInt(40) == 0) {
                    events.add(smell(name, second + random.nextInt(10), "t" + random.nextInt(5)));
                }
            }
        }
        events.sort(SafetyEvent.ORDER);
        return events;
    }

    /** {@code events} as they may arrive when each is up to {@code spreadMillis} on its way. */
    public static List<SafetyEvent> arriving(List<SafetyEvent> events, long seed, int spreadMillis) {
        Random random = new Random(seed);
        record Sent(long arrival, SafetyEvent event) {}
        return events.stream()
                .map(event -> new Sent(event.eventTime() + random.nextInt(spreadMillis + 1), event))
                .sorted(Comparator.comparingLong(Sent::arrival))
                .map(Sent::event)
                .toList();
    }
}
