package fengsui.device;

import static fengsui.device.Readings.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.SensorReading;
import fengsui.risk.Clue;
import fengsui.risk.ClueScale;
import fengsui.risk.ClueTerm;
import fengsui.risk.HazardScoring;
import fengsui.risk.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From a device's readings to what the unusual one says. */
class UnusualClueTest {

    private static final ScoringModel MODEL = new ScoringModel(List.of(new HazardScoring(
            "gas-leak",
            Level.GRID,
            600_000,
            -4_000,
            List.of(new ClueTerm(EventKind.SENSOR, "gas", 1_000, 1_000, 100_000, ClueScale.UNUSUALLY_HIGH)))));

    private final Judge judge = new Judge(DeviceRules.NONE, BaselinePlan.NONE.and(Long.MIN_VALUE, MODEL));
    private DeviceMemory memory = new DeviceMemory();

    private List<Clue> clues(int minute, double value) {
        SensorReading reading = Readings.reading(minute * MINUTE, "gas", "%LEL", value);
        return MODEL.clues(judge.judged(reading, memory));
    }

    private List<Clue> ordinary(int from, int to) {
        Random random = new Random(3);
        List<Clue> clues = new ArrayList<>();
        for (int minute = from; minute < to; minute++) {
            clues.addAll(clues(minute, Math.round((3 + 0.4 * random.nextGaussian()) * 10) / 10.0));
        }
        return clues;
    }

    @Test
    void whenADeviceSaysWhatItNeverSaid_thenItSpeaksAsStronglyAsItsBaselineIsSure() {
        assertThat(ordinary(0, 200)).isEmpty();
        int early = clues(200, 9).get(0).weight();
        assertThat(ordinary(201, 5_000)).hasSizeLessThan(25);
        Clue late = clues(5_000, 9).get(0);
        assertThat(late.weight()).isGreaterThan(early).isLessThanOrEqualTo(1_000);
        assertThat(late.source().said()).matches("gas 9 %LEL, expected 2[.0-9]*–[34][.0-9]*");
        assertThat(clues(5_001, 0)).as("less than usual is not meant").isEmpty();
    }

    @Test
    void whenADeviceIsRestored_thenItSpeaksAsItWould() {
        ordinary(0, 1_000);
        DeviceMemory restored = memory.copy();
        List<Clue> expected = clues(1_000, 9);
        memory = restored;
        assertThat(clues(1_000, 9)).isEqualTo(expected).isNotEmpty();
    }
}
