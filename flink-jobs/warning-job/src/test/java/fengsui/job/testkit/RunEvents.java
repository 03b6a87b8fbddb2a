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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Events of a random run: few places, few values, many that fall on the same instant or exactly one memory apart. */
final class RunEvents {

    static final long START = City.START;

    /** All spans of the rules are whole multiples of it. */
    private static final long SLOT_MILLIS = 15_000;

    private static final double[] GAS = {0, 5, 10, 15, 20, 24, 25, 30, 45, 60};
    private static final double[] SMOKE = {1, 4, 8};

    private static final AreaChain QUAY = new AreaChain("g0", "g0", "s0", "d0", "city");

    private final Random random;
    private final int grids;
    private int made;

    RunEvents(Random random, int grids) {
        this.random = random;
        this.grids = grids;
    }

    /** In no order. */
    List<SafetyEvent> within(int minutes, int count) {
        List<SafetyEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(minutes));
        }
        return events;
    }

    private SafetyEvent event(int minutes) {
        long time = START + random.nextInt((int) (minutes * 60_000L / SLOT_MILLIS)) * SLOT_MILLIS;
        long beside = random.nextInt(8) == 0 ? random.nextInt(3) - 1 : 0;
        int grid = random.nextInt(grids);
        int kind = random.nextInt(100);
        if (kind < 34) {
            String device = "gas-" + grid + "aaaaabbc".charAt(random.nextInt(8));
            return new SensorReading(
                    header(device, grid, time + beside), "gas", GAS[random.nextInt(GAS.length)], "%LEL", null, null);
        }
        if (kind < 58) {
            return call(header("line", grid, time + beside), "gas-smell");
        }
        if (kind < 75) {
            return new SensorReading(
                    header("smoke-" + grid + (made % 3 == 0 ? "b" : ""), grid, time + beside),
                    "smoke",
                    SMOKE[random.nextInt(SMOKE.length)],
                    "%obs/m",
                    null,
                    null);
        }
        if (kind < 82) {
            return call(header("line", grid, time + beside), "all-clear");
        }
        if (kind < 97) {
            return new VideoAlert(header("camera-" + grid, grid, time + beside), "smoke", "c1", null, null, null);
        }
        return new SensorReading(header("count-" + grid, grid, time), "crowd-count", 100, "persons", null, null);
    }

    private HotlineCall call(EventHeader header, String category) {
        String caller = random.nextInt(5) == 0 ? null : "t" + random.nextInt(3);
        return new HotlineCall(header, "12345", category, List.of(), caller, null, null);
    }

    /** A reading on the quay, {@code second} seconds after the start; not believed, so that it moves no score. */
    static SafetyEvent reading(String property, long second, double value) {
        return new SensorReading(
                header(property + second, property + "-0", QUAY, START + second * 1_000, 0),
                property,
                value,
                "",
                null,
                null);
    }

    /** A call from the quay, see {@link #reading}. */
    static SafetyEvent call(String category, long second) {
        EventHeader header = header(category + second, "line", QUAY, START + second * 1_000, 0);
        return new HotlineCall(header, "12345", category, List.of(), "t" + second, null, null);
    }

    /** Ids are in no order that time or arrival knows of. */
    private EventHeader header(String device, int grid, long time) {
        String id = String.valueOf((char) ('a' + random.nextInt(26))) + made++;
        AreaChain chain = new AreaChain("g" + grid, "g" + grid, "s" + grid / 2, "d" + grid / 2, "city");
        return header(id, device, chain, time, random.nextBoolean() ? 1 : 0.5);
    }

    private static EventHeader header(String id, String device, AreaChain chain, long time, double confidence) {
        return new EventHeader(
                id,
                "reading",
                new Origin("canonical", device, new Position(device, 0, time % 1_000_000)),
                new EventTimes(time, time, time, false),
                new Place(chain, null),
                new Trust(confidence, null, confidence < 1 && time % 60_000 == 0 ? 0.4 : 1));
    }
}
