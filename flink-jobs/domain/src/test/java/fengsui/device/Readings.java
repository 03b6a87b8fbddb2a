package fengsui.device;

import fengsui.area.AreaChain;
import fengsui.event.EventHeader;
import fengsui.event.EventTimes;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.Position;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import java.util.ArrayList;
import java.util.List;

/** Readings of one device, judged as they come. */
final class Readings {

    static final long MINUTE = 60_000;
    static final AreaChain AREA = new AreaChain("g1", "c1", "s1", "d1", "city");

    private final Judge judge;
    final DeviceMemory memory = new DeviceMemory();
    private final String property;
    private final String unit;

    Readings(DeviceRules rules, String property, String unit) {
        this.judge = new Judge(rules);
        this.property = property;
        this.unit = unit;
    }

    static SensorReading reading(long time, String property, String unit, double value) {
        EventHeader header = new EventHeader(
                "e" + time,
                "reading",
                new Origin("feed", "device", new Position("sensor", 0, 0)),
                new EventTimes(time, time, time, false),
                new Place(AREA, null),
                new Trust(1, null, 1));
        return new SensorReading(header, property, value, unit, null, null);
    }

    Quality at(long minute, double value) {
        return judge.judge(reading(minute * MINUTE, property, unit, value), memory);
    }

    Quality summed(long minute, double value, double min, double max) {
        SensorReading plain = reading(minute * MINUTE, property, unit, value);
        return judge.judge(new SensorReading(plain.header(), property, value, unit, min, max), memory);
    }

    /** One reading a minute; the reasons, "" where it is good. */
    List<String> each(long fromMinute, double... values) {
        List<String> reasons = new ArrayList<>();
        for (double value : values) {
            reasons.add(reason(at(fromMinute + reasons.size(), value)));
        }
        return reasons;
    }

    static String reason(Quality quality) {
        Fault fault = quality.fault();
        return fault == null ? "" : fault.label();
    }
}
