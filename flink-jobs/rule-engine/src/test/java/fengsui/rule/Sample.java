package fengsui.rule;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.HotlineCall;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import java.util.List;

/** Events for tests. Times are milliseconds after {@link #START}; every area lies in district d1. */
public final class Sample {

    public static final long START = 1_780_000_020_000L;

    private Sample() {}

    public static SafetyEvent gas(String id, long millis, String grid, double value) {
        return new SensorReading(header(id, millis, grid, "device-" + grid), "gas", value, "%LEL", null, null);
    }

    public static SafetyEvent call(String id, long millis, String grid, String caller) {
        return new HotlineCall(header(id, millis, grid, "line"), "119", "gas-smell", List.of(), caller, null, null);
    }

    private static EventHeader header(String id, long millis, String grid, String source) {
        long time = START + millis;
        return new EventHeader(
                id,
                "test",
                new Origin("canonical", source, new Position("t", 0, 0)),
                new EventTimes(time, time, time, false),
                new Place(new AreaChain(grid, "m1", "s1", "d1", "c1"), null),
                new Trust(1, null, 1));
    }

    public static ScopedEvent atGrid(SafetyEvent event) {
        return new ScopedEvent(Level.GRID, event);
    }
}
