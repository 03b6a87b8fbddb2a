package fengsui.cli.sim;

import fengsui.event.SafetyEvent;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The city's day, and under it a camera and a caller that speak once a minute of what no rule watches. So time goes on by
 * what is said on every topic alone, and never by how long a busy machine has read nothing of one.
 */
public final class Murmur {

    private static final long MINUTE = 60_000;

    private Murmur() {}

    /** The events of the day's first {@code length}, in the order of {@link SafetyEvent#ORDER}. */
    public static Stream<SafetyEvent> under(CityDay day, Duration length) {
        return Stream.concat(day.events(length), murmur(length)).sorted(SafetyEvent.ORDER);
    }

    private static Stream<SafetyEvent> murmur(Duration length) {
        Spot spot = Places.CAMERAS.get(0);
        return LongStream.range(0, length.toMinutes())
                .map(minute -> CityDay.START + minute * MINUTE)
                .boxed()
                .flatMap(time -> Stream.of(
                        Reporter.seen(spot, time, "clear", 1),
                        Reporter.call(spot, time, "noise-complaint", "sim.neighbour")));
    }
}
