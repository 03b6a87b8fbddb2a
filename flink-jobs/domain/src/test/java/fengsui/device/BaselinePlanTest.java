package fengsui.device;

import static fengsui.device.Readings.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.calendar.Calendar;
import fengsui.event.EventKind;
import fengsui.event.SensorReading;
import fengsui.risk.ClueScale;
import fengsui.risk.ClueTerm;
import fengsui.risk.HazardScoring;
import fengsui.risk.ScoringModel;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselinePlanTest {

    private static final PropertyRule GAS = new PropertyRule("%LEL", 0, 100, null, 0, null, null);

    @Test
    void whenARuleSetAsksForAProperty_thenItsReadingsHaveABaselineFromItsTimeOn() {
        BaselinePlan plan = BaselinePlan.NONE.and(Long.MIN_VALUE, asking("gas")).and(5 * MINUTE, asking("noise"));
        assertThat(plan.asks(reading("gas", 1))).isTrue();
        assertThat(plan.asks(reading("noise", 4))).isFalse();
        assertThat(plan.asks(reading("noise", 5))).isTrue();
        assertThat(plan.asks(reading("gas", 9)))
                .as("what was asked for before may still hold elsewhere in the job")
                .isTrue();
        assertThat(plan.asks(reading("smoke", 9))).isFalse();
        assertThat(BaselinePlan.NONE.asks(reading("gas", 1))).isFalse();
    }

    @Test
    void whenTheCalendarHasAZone_thenItsHoursCountFromThatRuleSetOn() {
        ScoringModel shanghai = asking("gas").in(new Calendar(ZoneId.of("Asia/Shanghai"), List.of()));
        BaselinePlan plan = BaselinePlan.NONE.and(Long.MIN_VALUE, asking("gas")).and(5 * MINUTE, shanghai);
        assertThat(plan.offsetMillis(4 * MINUTE)).isZero();
        assertThat(plan.offsetMillis(5 * MINUTE)).isEqualTo(8 * 3_600_000);
        long july = 1_782_900_000_000L;
        ScoringModel newYork = asking("gas").in(new Calendar(ZoneId.of("America/New_York"), List.of()));
        assertThat(BaselinePlan.NONE.and(Long.MIN_VALUE, newYork).offsetMillis(july))
                .isEqualTo(-4 * 3_600_000);
    }

    @Test
    void whenAReadingIsHeldAgainstABaseline_thenItSaysSoAndTheDeviceRemembers() {
        Judge judge = new Judge(DeviceRules.NONE, BaselinePlan.NONE.and(2 * MINUTE, asking("gas")));
        DeviceMemory memory = new DeviceMemory();
        assertThat(judge.judged(reading("gas", 1), memory).anomaly()).isNull();
        assertThat(memory.baselines()).isEmpty();
        assertThat(judge.judged(reading("gas", 2), memory).anomaly()).isNotNull();
        assertThat(judge.judged(reading("noise", 2), memory).anomaly()).isNull();
        assertThat(memory.baselines()).containsOnlyKeys("gas");
        assertThat(memory.copy().baselines().get("gas"))
                .satisfies(copy -> assertThat(copy.state())
                        .isEqualTo(memory.baseline("gas").state()));
    }

    @Test
    void whenNobodyAsksAnyMore_thenTheBaselineIsForgottenWithTheNextReading() {
        DeviceMemory memory = new DeviceMemory();
        new Judge(DeviceRules.NONE, BaselinePlan.NONE.and(Long.MIN_VALUE, asking("gas")))
                .judged(reading("gas", 1), memory);
        assertThat(memory.baselines()).containsOnlyKeys("gas");
        new Judge(DeviceRules.NONE).judged(reading("gas", 2), memory);
        assertThat(memory.baselines()).isEmpty();
    }

    @Test
    void whenAReadingIsNoMeasurement_thenNothingIsLearnedFromItNorSaidOfIt() {
        DeviceRules rules = new DeviceRules(Map.of("gas", GAS));
        Judge judge = new Judge(rules, BaselinePlan.NONE.and(Long.MIN_VALUE, asking("gas")));
        DeviceMemory memory = new DeviceMemory();
        SensorReading broken = judge.judged(Readings.reading(MINUTE, "gas", "%LEL", 140), memory);
        assertThat(broken.header().trust().qualityReason()).isEqualTo("out-of-range");
        assertThat(broken.anomaly()).isNull();
        assertThat(memory.baselines()).isEmpty();
    }

    private static SensorReading reading(String property, long minute) {
        return Readings.reading(minute * MINUTE, property, "%LEL", 3);
    }

    private static ScoringModel asking(String property) {
        ClueTerm term = new ClueTerm(EventKind.SENSOR, property, 1_000, 1_000, 100_000, ClueScale.UNUSUAL);
        HazardScoring scoring = new HazardScoring("gas-leak", Level.GRID, 600_000, -4_000, List.of(term));
        return new ScoringModel(List.of(scoring), Calendar.NONE);
    }
}
