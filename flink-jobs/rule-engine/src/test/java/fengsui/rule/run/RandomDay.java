package fengsui.rule.run;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import fengsui.rule.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Some events of a few areas, each with the time at which it comes; times lie where windows end, or next to that. */
final class RandomDay {

    /** What readings may be late by. */
    private static final long LATENESS = 600_000;

    /** What calls may be late by. */
    private static final long LATENESS_OF_CALLS = 3_600_000;

    /** @param at when it comes, in the same time as events */
    record Arrival(long at, ScopedEvent row) {}

    private final Random random;
    private final List<Arrival> arrivals = new ArrayList<>();

    private RandomDay(Random random) {
        this.random = random;
    }

    /** In the order in which they come. */
    static List<Arrival> of(Random random) {
        RandomDay day = new RandomDay(random);
        int bursts = 1 + random.nextInt(3);
        long start = Sample.START;
        for (int i = 0; i < bursts; i++) {
            day.burst(start, i);
            start += 100_000 + random.nextInt(5) * 150_000L;
        }
        day.arrivals.sort(Comparator.comparingLong(Arrival::at));
        return day.arrivals;
    }

    private void burst(long start, int number) {
        int count = 4 + random.nextInt(16);
        for (int i = 0; i < count; i++) {
            long time = start + random.nextInt(30) * 5_000L + random.nextInt(3) - 1;
            // Ids in no order: what comes at one time is worked in the order of ids.
            String id = random.nextInt(1_000) + "-" + number + "-" + i;
            SafetyEvent event = event(id, time);
            arrivals.add(new Arrival(time + delay(event), new ScopedEvent(Level.GRID, event)));
        }
    }

    private long delay(SafetyEvent event) {
        long most = event.kind() == EventKind.HOTLINE && random.nextBoolean() ? LATENESS_OF_CALLS : LATENESS;
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt((int) most);
            case 1 -> random.nextInt(60_000);
            case 2 -> random.nextInt(5) * 10_000L;
            case 3 -> most;
            default -> random.nextInt(1_500);
        };
    }

    private SafetyEvent event(String id, long time) {
        String grid = "g" + random.nextInt(2);
        EventHeader header = new EventHeader(
                id,
                "test",
                new Origin("canonical", "device-" + grid + random.nextInt(3), new Position("t", 0, 0)),
                new EventTimes(time, time, time, false),
                new Place(new AreaChain(grid, "m", "s", "d", "c"), null),
                new Trust(1, null, random.nextInt(6) == 0 ? 0.4 : 1));
        return switch (random.nextInt(5)) {
            case 0 -> new HotlineCall(header, "119", "gas-smell", List.of(), "caller", null, null);
            case 1 -> new SensorReading(header, "smoke", random.nextInt(10), "%", null, null);
            default -> new SensorReading(header, "gas", random.nextInt(10), "%", null, null);
        };
    }
}
