package fengsui.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.baseline.Anomaly;
import fengsui.baseline.AnomalyKind;
import fengsui.event.EventHeader;
import fengsui.event.EventKind;
import fengsui.event.EventTimes;
import fengsui.event.Origin;
import fengsui.event.Place;
import fengsui.event.SensorReading;
import fengsui.event.Trust;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClueScaleTest {

    private static final AreaChain CHAIN = new AreaChain("g1", "m1", "s1", "d1", "c1");

    /** Once in a thousand begins to speak, once in a hundred thousand is all. */
    private static double strength(ClueScale scale, SensorReading reading) {
        return scale.strength(reading, 1_000, 100_000);
    }

    @Test
    void whenAReadingIsRare_thenItsStrengthGrowsWithTheLogarithmOfItsRarity() {
        assertThat(strength(ClueScale.UNUSUAL, oneIn(100))).isZero();
        assertThat(strength(ClueScale.UNUSUAL, oneIn(1_000))).isCloseTo(0, within(1e-6));
        assertThat(strength(ClueScale.UNUSUAL, oneIn(10_000))).isCloseTo(0.5, within(1e-6));
        assertThat(strength(ClueScale.UNUSUAL, oneIn(100_000))).isCloseTo(1, within(1e-6));
        assertThat(strength(ClueScale.UNUSUAL, oneIn(1e9))).isEqualTo(1);
        assertThat(strength(ClueScale.UNUSUAL, reading(12, new Anomaly(1, 2, 0, 4, 1, AnomalyKind.SPIKE))))
                .as("never seen before")
                .isEqualTo(1);
    }

    @Test
    void whenTheBaselineIsNotSure_thenTheClueIsAsWeak() {
        assertThat(strength(ClueScale.UNUSUAL, reading(12, new Anomaly(1, 2, 0, 4, 0.25, AnomalyKind.SHIFT))))
                .isEqualTo(0.25);
        assertThat(strength(ClueScale.UNUSUAL, reading(12, new Anomaly(0, 12, 12, 12, 0, AnomalyKind.NONE))))
                .isZero();
        assertThat(strength(ClueScale.UNUSUAL, reading(12, null))).isZero();
    }

    @Test
    void whenOneSideSpeaks_thenTheOtherDoesNot() {
        SensorReading high = oneIn(1e6);
        SensorReading low = reading(-3, new Anomaly(1, 2, 0, 4, 1, AnomalyKind.SPIKE));
        assertThat(strength(ClueScale.UNUSUALLY_HIGH, high)).isEqualTo(1);
        assertThat(strength(ClueScale.UNUSUALLY_HIGH, low)).isZero();
        assertThat(strength(ClueScale.UNUSUALLY_LOW, high)).isZero();
        assertThat(strength(ClueScale.UNUSUALLY_LOW, low)).isEqualTo(1);
        assertThat(strength(ClueScale.UNUSUAL, low)).isEqualTo(1);
    }

    @Test
    void whenADeviceIsStuckOrSilent_thenItIsNoClue() {
        for (AnomalyKind kind : List.of(AnomalyKind.STUCK, AnomalyKind.MISSING)) {
            assertThat(strength(ClueScale.UNUSUAL, reading(12, new Anomaly(1, 2, 0, 4, 1, kind))))
                    .isZero();
        }
    }

    @Test
    void whenAReadingSpeaksByItsValueAndByBeingUnusual_thenTheStrongerStandsAndSaysSo() {
        HazardScoring gas = new HazardScoring(
                "gas-leak",
                Level.GRID,
                600_000,
                -4_000,
                List.of(
                        new ClueTerm(EventKind.SENSOR, "gas", 4_000, 10, 50),
                        new ClueTerm(EventKind.SENSOR, "gas", 1_000, 1_000, 100_000, ClueScale.UNUSUALLY_HIGH)));

        assertThat(gas.clue(reading(12, rare())).map(Clue::weight)).contains(1_000);
        assertThat(said(gas, reading(12, rare()))).contains("gas 12 %LEL, expected 0–3.78");
        assertThat(gas.clue(reading(30, rare())).map(Clue::weight)).contains(2_000);
        assertThat(said(gas, reading(30, rare()))).contains("gas 30 %LEL");
        assertThat(gas.clue(reading(9, null))).isEmpty();
    }

    @Test
    void whenAReadingCannotBeBelieved_thenBeingUnusualWeighsAsMuchLess() {
        HazardScoring gas = new HazardScoring(
                "gas-leak",
                Level.GRID,
                600_000,
                -4_000,
                List.of(new ClueTerm(EventKind.SENSOR, "gas", 1_000, 1_000, 100_000, ClueScale.UNUSUAL)));
        SensorReading doubtful = reading(12, rare()).trusted(new Trust(0.5, null, 0.3, "jump"));
        assertThat(gas.clue(doubtful).map(Clue::weight)).contains(150);
    }

    @Test
    void whenAReadingIsCalm_thenItSpeaksAgainstAsFarAsItCanBeBelieved() {
        ClueTerm term = new ClueTerm(EventKind.SENSOR, "gas", 4_000, 10, 50);
        ClueTerm high = term.against(new ClueTerm.Calm(2, 600));
        assertThat(high.weigh(reading(2, null))).isEqualTo(-600);
        assertThat(high.weigh(reading(3, null))).isZero();
        assertThat(high.weigh(reading(30, null))).isEqualTo(2_000);
        assertThat(high.weigh(reading(0, null).trusted(new Trust(0.5, null, 0.8))))
                .isEqualTo(-240);
        assertThat(high.weigh(reading(0, null).trusted(new Trust(1, null, 0.1, "stuck"))))
                .isZero();
        ClueTerm low = new ClueTerm(EventKind.SENSOR, "gas", 4_000, 20, 5).against(new ClueTerm.Calm(40, 600));
        assertThat(low.weigh(reading(39, null))).isZero();
        assertThat(low.weigh(reading(40, null))).isEqualTo(-600);
        assertThat(term.weigh(reading(0, null))).isZero();
    }

    @Test
    void whenOneClueSpeaksForAndOneAgainst_thenTheOneForStands() {
        ClueTerm calm = new ClueTerm(EventKind.SENSOR, "gas", 4_000, 20, 50).against(new ClueTerm.Calm(15, 600));
        ClueTerm unusual = new ClueTerm(EventKind.SENSOR, "gas", 1_000, 1_000, 100_000, ClueScale.UNUSUAL);
        for (List<ClueTerm> terms : List.of(List.of(calm, unusual), List.of(unusual, calm))) {
            HazardScoring gas = new HazardScoring("gas-leak", Level.GRID, 600_000, -4_000, terms);
            assertThat(gas.clue(reading(12, rare())).map(Clue::weight)).contains(1_000);
            assertThat(gas.clue(reading(12, null)).map(Clue::weight)).contains(-600);
        }
    }

    @Test
    void whenAModelAsksForWhatIsUnusual_thenItNamesThoseProperties() {
        ClueTerm value = new ClueTerm(EventKind.SENSOR, "smoke", 4_000, 10, 50);
        ClueTerm unusual = new ClueTerm(EventKind.SENSOR, "gas", 1_000, 1_000, 100_000, ClueScale.UNUSUAL);
        ScoringModel model =
                new ScoringModel(List.of(new HazardScoring("fire", Level.GRID, 1, -1, List.of(value, unusual))));
        assertThat(model.anomalies()).containsExactly("gas");
    }

    private static Optional<String> said(HazardScoring scoring, SensorReading reading) {
        return scoring.clue(reading).map(clue -> clue.source().said());
    }

    private static Anomaly rare() {
        return new Anomaly(1, 2, 0, 3.777, 1, AnomalyKind.SPIKE);
    }

    private static SensorReading oneIn(double readings) {
        return reading(12, new Anomaly(1 - 1 / readings, 2, 0, 4, 1, AnomalyKind.SPIKE));
    }

    private static SensorReading reading(double value, @Nullable Anomaly anomaly) {
        EventHeader header = new EventHeader(
                "e1",
                "reading",
                new Origin("canonical", "d1", null),
                new EventTimes(5, 5, 5, false),
                new Place(CHAIN, null),
                new Trust(1, null, 1));
        return new SensorReading(header, "gas", value, "%LEL", null, null, anomaly);
    }
}
