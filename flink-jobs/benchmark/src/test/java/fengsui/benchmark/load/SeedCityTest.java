package fengsui.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Intake;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedCityTest {

    private static final int HOURS = 24;
    /** 30 sensors, 48 cameras, 3 calls a day. */
    private static final SeedCity SMALL = new SeedCity(1_300, 7);

    @Test
    void whenTheWholeCityIsAskedFor_thenADayHasTheEventsItWasAskedFor() {
        assertThat(new SeedCity(1, 7).day()).isEqualTo(39_000 * 1_440 + 63_000 * 24 + 5_000);
    }

    @Test
    void whenADayIsMade_thenEachSensorSpeaksOnceAMinuteAndEachCameraOnceAnHour() {
        List<SafetyEvent> day = events(0, SMALL.day());

        assertThat(spoken(day, EventKind.SENSOR))
                .hasSize(30)
                .allSatisfy((sensor, times) -> assertThat(times).isEqualTo(60L * HOURS));
        assertThat(spoken(day, EventKind.VIDEO))
                .hasSize(48)
                .allSatisfy((camera, times) -> assertThat(times).isEqualTo((long) HOURS));
        assertThat(spoken(day, EventKind.HOTLINE).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(3);
    }

    private static Map<String, Long> spoken(List<SafetyEvent> events, EventKind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .collect(Collectors.groupingBy(SafetyEvent::sourceId, Collectors.counting()));
    }

    @Test
    void whenADayIsMade_thenTimeNeverGoesBackAndEndsWithTheDay() {
        List<Long> times = IntStream.range(0, SMALL.day()).mapToObj(SMALL::time).toList();

        assertThat(times).isSorted();
        assertThat(Collections.max(times)).isBetween(Load.START + 86_390_000, Load.START + 86_400_000 - 1);
    }

    @Test
    void whenEventsAreMadeInAnyOrder_thenTheyAreTheSame() {
        String late = text(5_000);
        text(17);

        assertThat(text(5_000)).isEqualTo(late);
        assertThat(new String(new SeedCity(1_300, 8).item(5_000).json(), StandardCharsets.UTF_8))
                .isNotEqualTo(late);
    }

    private static String text(int n) {
        return new String(SMALL.item(n).json(), StandardCharsets.UTF_8);
    }

    private static List<SafetyEvent> events(int from, int to) {
        RecordDecoder decoder =
                BenchRules.shipped(Path.of(".")).ruleSet().feeds().decoder();
        return IntStream.range(from, to)
                .mapToObj(SMALL::item)
                .map(item -> decoder.decode(new RawRecord(
                        new Position("fengsui." + item.kind().label(), item.partition(), 0),
                        item.time(),
                        null,
                        item.json())))
                .flatMap(intake -> ((Intake.Decoded) intake).events().stream())
                .toList();
    }
}
