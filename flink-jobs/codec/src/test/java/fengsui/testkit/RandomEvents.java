package fengsui.testkit;

import fengsui.area.AreaChain;
import fengsui.area.Point;
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
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Random events of a small city, the same for the same seed: 3 districts of 2 streets of 2 communities of 3 grids, 20
 * devices a kind, within one day from {@link #START}. Ids are unique within one instance. Everything a canonical record
 * can hold occurs, and everything that may be absent sometimes is. Not thread-safe.
 */
public final class RandomEvents {

    /** 2026-06-01T00:00:00+08:00 in epoch milliseconds. */
    public static final long START = 1_780_243_200_000L;

    private static final long DAY = 86_400_000;
    private static final List<String> PROPERTIES = List.of("gas", "smoke", "water-level", "temperature");
    private static final List<String> LABELS = List.of("smoke", "flame", "crowd", "water");
    private static final List<String> CATEGORIES = List.of("gas-smell", "fire", "flooding", "power-cut");
    private static final List<String> KEYWORDS = List.of("smell", "smoke", "child", "explosion");

    private final Random random;
    private int made;

    public RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    public Stream<SafetyEvent> stream(int count) {
        return Stream.generate(this::next).limit(count);
    }

    public SafetyEvent next() {
        return switch (random.nextInt(3)) {
            case 0 -> sensor();
            case 1 -> video();
            default -> call();
        };
    }

    public SensorReading sensor() {
        return new SensorReading(
                header("sensor", "reading"),
                pick(PROPERTIES),
                value(),
                random.nextBoolean() ? "µg/m³" : "",
                maybe(value()),
                maybe(value()));
    }

    public VideoAlert video() {
        return new VideoAlert(
                header("camera", "alert"),
                pick(LABELS),
                "ch" + random.nextInt(4),
                maybe("rtsp://10.0.0." + random.nextInt(250) + "/clip"),
                maybe("10,20,300,400"),
                maybe("detector-2.1"));
    }

    public HotlineCall call() {
        return new HotlineCall(
                header("line", "call"),
                pick(List.of("110", "119", "12345")),
                pick(CATEGORIES),
                KEYWORDS.stream().filter(word -> random.nextInt(3) == 0).toList(),
                maybe("caller-" + random.nextInt(50)),
                maybe("T" + random.nextInt(100_000)),
                maybe("open"));
    }

    private EventHeader header(String device, String type) {
        made++;
        return new EventHeader(
                "e" + made,
                type,
                new Origin("canonical", device + "-" + random.nextInt(20), position()),
                times(),
                new Place(area(), maybe(new Point(coordinate(116), coordinate(39)))),
                new Trust(share(), maybe(1 + random.nextInt(4)), share()));
    }

    private Position position() {
        return new Position("events", random.nextInt(4), made);
    }

    private EventTimes times() {
        long occurredAt = START + random.nextLong(DAY);
        return new EventTimes(occurredAt, occurredAt + random.nextLong(60_000), occurredAt, false);
    }

    private AreaChain area() {
        String district = "d" + random.nextInt(3);
        String street = district + "-s" + random.nextInt(2);
        String community = street + "-c" + random.nextInt(2);
        return new AreaChain(community + "/" + random.nextInt(3), community, street, district, "harbour-city");
    }

    /** With digits after the point that binary fractions cannot hold, and sometimes none. */
    private double value() {
        return random.nextInt(4) == 0 ? random.nextInt(100) : Math.round(random.nextDouble() * 1e6) / 1e4;
    }

    private double coordinate(int degree) {
        return degree + Math.round(random.nextDouble() * 1e7) / 1e7;
    }

    private double share() {
        return random.nextBoolean() ? 1 : random.nextInt(101) / 100.0;
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
