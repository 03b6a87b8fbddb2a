package fengsui.cli.sim;

import fengsui.event.SafetyEvent;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One day of the made-up city, from eight in the morning to eight in the morning. Immutable. */
public final class CityDay {

    public static final Duration LENGTH = Duration.ofHours(24);

    /** The clocks of the city. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    /** A fixed day: nothing depends on when the day is played. */
    public static final long START =
            OffsetDateTime.of(2026, 6, 1, 8, 0, 0, 0, ZONE).toInstant().toEpochMilli();

    private static final long MINUTE = 60_000;
    private static final double HOUR = 3_600_000;
    private static final int HOURS = 24;

    private final Noise noise;
    private final List<Device> devices = Device.all();
    private final OrdinaryLife life;
    private final List<Script> scripts;
    private final List<SafetyEvent> reports;

    private CityDay(Noise noise) {
        this.noise = noise;
        this.life = new OrdinaryLife(noise);
        this.scripts = Plan.of(noise, START);
        this.reports =
                scripts.stream().flatMap(script -> script.reports().stream()).toList();
    }

    public static CityDay of(long seed) {
        return new CityDay(new Noise(seed));
    }

    /** What really happened, in the order of its onset. */
    public List<Truth> truth() {
        return scripts.stream()
                .map(Script::truth)
                .sorted(Comparator.comparingLong(Truth::onset))
                .toList();
    }

    /** The events of the day's first {@code length}, in the order of {@link SafetyEvent#ORDER}, made as they are taken. */
    public Stream<SafetyEvent> events(Duration length) {
        return LongStream.range(0, length.toMinutes())
                .mapToObj(minute -> minute(START + minute * MINUTE))
                .flatMap(List::stream);
    }

    private List<SafetyEvent> minute(long start) {
        List<SafetyEvent> events = new ArrayList<>(life.minute(start));
        devices.forEach(device -> read(device, start, events));
        reports.stream()
                .filter(report -> report.eventTime() >= start && report.eventTime() < start + MINUTE)
                .forEach(events::add);
        events.sort(SafetyEvent.ORDER);
        return events;
    }

    /** Adds what {@code device} reports within the minute: it keeps to its own rhythm, which is off the minute. */
    private void read(Device device, long start, List<SafetyEvent> events) {
        long period = device.periodMillis();
        long phase = (long) (noise.unit("phase " + device.sourceId(), 0) * period);
        long first = START + phase + -Math.floorDiv(phase - (start - START), period) * period;
        for (long time = first; time < start + MINUTE; time += period) {
            events.add(Reporter.reading(device, time, value(device, time)));
        }
    }

    private double value(Device device, long time) {
        double hour = (time - START) / HOUR + 8;
        double value = device.property().ordinary(hour % HOURS, noise.sway(device.sourceId(), time));
        for (Script script : scripts) {
            value = script.reading(device, time, value);
        }
        return Math.max(0, value);
    }
}
