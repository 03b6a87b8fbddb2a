package fengsui.device;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.event.Trust;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final PropertyRule GAS =
            new PropertyRule("%LEL", 0, 100, new Change(20, 60_000), 5 * 60_000, null, null);
    private static final PropertyRule RAIN = new PropertyRule("mm", 0, 300, null, 60 * 60_000, 0.0, null);
    private static final PropertyRule WARMTH =
            new PropertyRule("°C", -90, 100, new Change(20, 60_000), 60 * 60_000, null, null);
    private static final DeviceRules RULES = new DeviceRules(Map.of("gas", GAS, "rain", RAIN, "temperature", WARMTH));

    private final Random random = new Random(5);
    private final Readings gas = new Readings(RULES, "gas", "%LEL");
    private final Readings rain = new Readings(RULES, "rain", "mm");

    @Test
    void whenAReadingIsOutsideItsRange_thenItIsWorthNothingAndIsNotLearnedFrom() {
        assertThat(gas.each(0, 0, 100, -0.1, 100.1, 99))
                .containsExactly("", "jump", "out-of-range", "out-of-range", "");
        assertThat(gas.at(9, Double.NaN)).isEqualTo(new Quality(0, Fault.OUT_OF_RANGE));
        assertThat(gas.summed(10, 99, -1, 100)).isEqualTo(new Quality(0, Fault.OUT_OF_RANGE));
        assertThat(gas.summed(11, 99, 98, 101)).isEqualTo(new Quality(0, Fault.OUT_OF_RANGE));
        assertThat(gas.summed(12, 99, 98, 100)).isEqualTo(Quality.GOOD);
    }

    @Test
    void whenASpikeStandsAlone_thenItAloneIsAJump() {
        assertThat(gas.each(0, 2, 3, 60, 2, 3)).containsExactly("", "", "jump", "", "");
    }

    @Test
    void whenASecondReadingBearsTheNewLevelOut_thenItIsBelieved() {
        assertThat(gas.each(0, 2, 60, 62, 61, 2, 1)).containsExactly("", "jump", "", "", "jump", "");
    }

    @Test
    void whenMoreTimePasses_thenMoreChangeIsBelieved() {
        assertThat(gas.at(0, 2)).isEqualTo(Quality.GOOD);
        assertThat(gas.at(3, 61)).isEqualTo(Quality.GOOD);
        assertThat(gas.at(4, 82)).isEqualTo(new Quality(0.3, Fault.JUMP));
    }

    @Test
    void whenADeviceThatNeverRepeatsItselfDoes_thenItIsStuckUntilTheFirstThatDiffers() {
        wobble(gas, 0, 30);
        for (int minute = 30; minute < 60; minute++) {
            Quality quality = gas.at(minute, 7.77);
            assertThat(quality.fault() == Fault.STUCK).as("minute %d", minute).isEqualTo(minute >= 35);
        }
        assertThat(gas.memory.stuck()).containsExactly("gas");
        assertThat(gas.at(60, 7.78)).isEqualTo(Quality.GOOD);
        assertThat(gas.memory.stuck()).isEmpty();
    }

    @Test
    void whenAFaultEndsAndComesAgain_thenItIsStillFound() {
        wobble(gas, 0, 30);
        for (int day = 0; day < 3; day++) {
            int from = 1000 * (day + 1);
            wobble(gas, from, 30);
            for (int minute = 30; minute < 200; minute++) {
                gas.at(from + minute, 7.77);
            }
            assertThat(gas.memory.stuck()).as("day %d", day).containsExactly("gas");
        }
    }

    @Test
    void whenAThermometerKnowsWholeDegreesOnly_thenRepeatingIsItsHabit() {
        Readings warmth = new Readings(RULES, "temperature", "°C");
        for (int minute = 0; minute < 14 * 1440; minute++) {
            double degrees = 20 + 8 * Math.sin(minute * 2 * Math.PI / 1440) + 0.2 * random.nextGaussian();
            assertThat(warmth.at(minute, Math.rint(degrees))).isEqualTo(Quality.GOOD);
        }
    }

    @Test
    void whenItDoesNotRainForWeeks_thenTheGaugeIsNotStuck() {
        wobble(rain, 0, 100);
        for (int minute = 100; minute < 30_000; minute++) {
            assertThat(rain.at(minute, 0)).isEqualTo(Quality.GOOD);
        }
    }

    @Test
    void whenADeviceHasAlwaysSaidTheSame_thenNothingIsKnownOfItsHabit() {
        for (int minute = 0; minute < 10_000; minute++) {
            assertThat(gas.at(minute, 4)).isEqualTo(Quality.GOOD);
        }
    }

    @Test
    void whenOnlyTheMeanRepeats_thenItIsNotStuck() {
        wobble(gas, 0, 30);
        for (int minute = 30; minute < 300; minute++) {
            assertThat(gas.summed(minute, 7.77, 7, 8 + random.nextDouble())).isEqualTo(Quality.GOOD);
        }
    }

    @Test
    void whenAReadingIsLate_thenItIsJudgedAndChangesNothing() {
        wobble(gas, 0, 30);
        gas.at(30, 50);
        PropertyMemory before = gas.memory.properties().get("gas");
        assertThat(Readings.reason(gas.at(28, 99))).isEqualTo("jump");
        assertThat(gas.at(25, 5)).isEqualTo(Quality.GOOD);
        assertThat(gas.at(30, 50)).isEqualTo(Quality.GOOD);
        assertThat(gas.memory.properties()).containsEntry("gas", before);
    }

    @Test
    void whenTheUnitIsAnother_thenTheValueIsNotHeldAgainstTheRange() {
        Readings ppm = new Readings(RULES, "gas", "ppm");
        assertThat(ppm.each(0, 40, 12_000, 30)).containsExactly("", "", "");
    }

    @Test
    void whenOneDeviceMeasuresTwoThings_thenTheyAreKeptApart() {
        Judge judge = new Judge(RULES);
        DeviceMemory memory = new DeviceMemory();
        for (int time = 0; time < 100; time++) {
            long at = time * Readings.MINUTE;
            assertThat(judge.judge(Readings.reading(at, "gas", "%LEL", 2 + time % 7), memory))
                    .isEqualTo(Quality.GOOD);
            assertThat(judge.judge(Readings.reading(at, "temperature", "°C", 80 + time % 5), memory))
                    .isEqualTo(Quality.GOOD);
        }
        assertThat(memory.properties()).containsOnlyKeys("gas", "temperature");
    }

    @Test
    void whenADeviceNamesAnyNumberOfProperties_thenWhatIsKeptIsBounded() {
        Map<String, PropertyRule> rules = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            rules.put("p" + i, RAIN);
        }
        Judge judge = new Judge(new DeviceRules(rules));
        DeviceMemory memory = new DeviceMemory();
        rules.keySet().forEach(name -> judge.judge(Readings.reading(1, name, "mm", 1), memory));
        assertThat(memory.properties()).hasSize(DeviceMemory.MOST_PROPERTIES);
    }

    @Test
    void whenTheFeedGivesAQuality_thenTheLesserStands() {
        Quality jump = new Quality(0.3, Fault.JUMP);
        assertThat(jump.applyTo(new Trust(0.9, 2, 1))).isEqualTo(new Trust(0.9, 2, 0.3, "jump"));
        assertThat(jump.applyTo(new Trust(0.9, 2, 0.2))).isEqualTo(new Trust(0.9, 2, 0.2));
        assertThat(Quality.GOOD.applyTo(new Trust(0.9, 2, 0.7))).isEqualTo(new Trust(0.9, 2, 0.7));
    }

    /** A lively device: never the same twice running. */
    private void wobble(Readings readings, int from, int minutes) {
        for (int minute = from; minute < from + minutes; minute++) {
            readings.at(minute, 3 + minute % 2 + random.nextInt(20) / 100.0);
        }
    }
}
