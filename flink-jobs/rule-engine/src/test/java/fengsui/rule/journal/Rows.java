package fengsui.rule.journal;

import fengsui.area.Area;
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

/** Rows for tests: a reading or, where the feed begins with {@code calls}, a call. Districts are the grids' first letters. */
final class Rows {

    private Rows() {}

    static ScopedEvent atGrid(String id, long time, String grid) {
        return new ScopedEvent(Level.GRID, event(id, time, grid, "gas"));
    }

    static ScopedEvent at(Level level, SafetyEvent event) {
        return new ScopedEvent(level, event);
    }

    static SafetyEvent event(String id, long time, String grid, String feed) {
        EventHeader header = new EventHeader(
                id,
                "test",
                new Origin(feed, "device-" + grid, new Position("t", 0, time)),
                new EventTimes(time, time, time, false),
                new Place(new AreaChain(grid, grid, grid, grid.substring(0, 1), "city"), null),
                new Trust(1, null, 1));
        return feed.startsWith("calls")
                ? new HotlineCall(header, "119", "燃气", List.of("smell"), null, null, null)
                : new SensorReading(header, "gas", time, "%LEL", null, null);
    }

    static Area grid(String code) {
        return new Area(Level.GRID, code);
    }
}
