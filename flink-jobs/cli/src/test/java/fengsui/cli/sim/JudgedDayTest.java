package fengsui.cli.sim;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.device.DevicesFile;
import fengsui.device.DeviceMemory;
import fengsui.device.DeviceRules;
import fengsui.device.Fault;
import fengsui.device.Judge;
import fengsui.device.Quality;
import fengsui.event.SafetyEvent;
import fengsui.event.SensorReading;
import fengsui.rule.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped {@code devices.yaml} makes of a simulated day. */
class JudgedDayTest {

    private static final long MINUTE = 60_000;

    private final Judge judge;
    private final Map<String, DeviceMemory> memories = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    JudgedDayTest() throws IOException {
        DeviceRules rules = DevicesFile.load(RuleFiles.read(Path.of("../../rules")), new ArrayList<>());
        judge = new Judge(rules);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void whenADayIsJudged_thenBrokenDetectorsAreFoundAndNothingTrueIsDoubted(long seed) {
        CityDay day = CityDay.of(seed);
        List<Truth> broken = day.truth().stream()
                .filter(truth -> truth.what().startsWith("broken"))
                .toList();
        Map<Truth, Map<Fault, Integer>> found = new HashMap<>();
        broken.forEach(truth -> found.put(truth, new EnumMap<>(Fault.class)));
        day.events(CityDay.LENGTH).forEach(event -> {
            if (event instanceof SensorReading reading) {
                judge(reading, found);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(broken).hasSize(3).allSatisfy(truth -> {
            Map<Fault, Integer> faults = found.getOrDefault(truth, Map.of());
            // Stuck at full scale for the second half of ten minutes, then dead until the day ends.
            assertThat(faults.getOrDefault(Fault.JUMP, 0)).isBetween(5, 14);
            assertThat(faults.getOrDefault(Fault.STUCK, 0)).isGreaterThan(100);
        });
    }

    private void judge(SensorReading reading, Map<Truth, Map<Fault, Integer>> found) {
        DeviceMemory memory = memories.computeIfAbsent(reading.sourceId(), unused -> new DeviceMemory());
        Quality quality = judge.judge(reading, memory);
        Fault fault = quality.fault();
        if (fault == null) {
            return;
        }
        found.keySet().stream()
                .filter(truth -> isAbout(truth, reading))
                .findFirst()
                .ifPresentOrElse(
                        truth -> found.getOrDefault(truth, new HashMap<>()).merge(fault, 1, Integer::sum),
                        () -> wrong.add(reading.eventId() + " " + reading.said() + " " + fault.label()));
    }

    private static boolean isAbout(Truth truth, SafetyEvent reading) {
        Area grid = reading.area().at(Level.GRID);
        return reading.subject().equals("gas") && truth.area().equals(grid) && reading.eventTime() >= truth.onset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void whenADayGoesOn_thenNoDeviceIsCalledSilent(long seed) {
        List<String> silent = new ArrayList<>();
        CityDay.of(seed).events(CityDay.LENGTH).forEach(event -> {
            DeviceMemory memory = memories.computeIfAbsent(event.sourceId(), unused -> new DeviceMemory());
            if (event instanceof SensorReading) {
                memory.silence()
                        .advance(event.sourceId(), event.eventTime() - MINUTE / 60)
                        .ifPresent(told -> silent.add(told.subject()));
                memory.silence().report(event.sourceId(), event.eventTime());
            }
        });
        assertThat(silent).isEmpty();
    }
}
