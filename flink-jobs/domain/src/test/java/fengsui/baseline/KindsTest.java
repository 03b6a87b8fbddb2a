package fengsui.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to devices is told as what it is. */
class KindsTest {

    private static final double LOUD = 0.999;
    private static final double UNUSUAL = 0.99;

    /** Warm by day, cold by night, warmer still on working days. */
    private static double daily(Device device) {
        double hour = device.hour() % 24;
        boolean weekend = device.hour() % 168 >= 120;
        double day = hour >= 8 && hour < 18 ? weekend ? 23 : 30 : 20;
        return day + 0.5 * device.random.nextGaussian();
    }

    private static Device daily(BaselineSize size, int weeks) {
        Device device = new Device(size, 11);
        device.share(weeks * 7 * 288, 1, i -> daily(device));
        return device;
    }

    @ParameterizedTest
    @EnumSource
    void whenOneValueIsFarOff_thenItIsASpike(BaselineSize size) {
        Device device = new Device(size, 1);
        device.measuresNoise(3000, 20);
        Anomaly anomaly = device.measures(40);
        assertThat(anomaly.score()).isGreaterThan(0.9999);
        assertThat(anomaly.kind()).isEqualTo(AnomalyKind.SPIKE);
        assertThat(anomaly.high()).isBetween(21.5, 24.0);
        assertThat(anomaly.low()).isBetween(16.0, 18.5);
        assertThat(device.measures(40).score()).as("told already").isLessThan(anomaly.score());
    }

    @ParameterizedTest
    @EnumSource
    void whenTheLevelMoves_thenItIsAShiftWithinThirtyReadings(BaselineSize size) {
        Device device = new Device(size, 2);
        device.measuresNoise(3000, 20);
        boolean shifted = false;
        for (int i = 0; i < 30; i++) {
            Anomaly anomaly = device.measures(25 + device.random.nextGaussian());
            shifted |= anomaly.kind() == AnomalyKind.SHIFT && anomaly.score() > UNUSUAL;
        }
        assertThat(shifted).isTrue();
        assertThat(device.measuresNoise(600, 25).expected()).as("learned").isBetween(24.5, 25.5);
    }

    @ParameterizedTest
    @EnumSource
    void whenAValueStaysTheSame_thenItIsStuckWithinAnHour(BaselineSize size) {
        Device device = new Device(size, 3);
        device.measuresNoise(3000, 20);
        Anomaly anomaly = device.loudest(12, i -> 20.1);
        assertThat(anomaly.score()).isGreaterThan(LOUD);
        assertThat(anomaly.kind()).isEqualTo(AnomalyKind.STUCK);
    }

    @ParameterizedTest
    @EnumSource
    void whenValuesAreMissing_thenThatIsToldOnce(BaselineSize size) {
        Device device = new Device(size, 4);
        device.measuresNoise(3000, 20);
        Anomaly first = device.measures(Double.NaN);
        assertThat(first.score()).isGreaterThan(LOUD);
        assertThat(first.kind()).isEqualTo(AnomalyKind.MISSING);
        assertThat(device.measures(Double.NaN).score()).isLessThan(first.score());
        assertThat(device.loudest(50, i -> Double.NaN).score()).isLessThan(LOUD);
    }

    @ParameterizedTest
    @EnumSource
    void whenNothingComesForTwelveHours_thenItIsMissing(BaselineSize size) {
        Device device = new Device(size, 5);
        device.measuresNoise(3000, 20);
        device.time += 12 * Device.HOUR;
        Anomaly anomaly = device.measuresNoise(1, 20);
        assertThat(anomaly.score()).isGreaterThan(LOUD);
        assertThat(anomaly.kind()).isEqualTo(AnomalyKind.MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void whenADayDoesNotComeAsDaysDo_thenThePatternIsBroken(BaselineSize size) {
        Device device = daily(size, 3);
        assertThat(device.loudest(8 * 12, i -> daily(device)).score())
                .as("the night")
                .isLessThan(LOUD);
        Anomaly anomaly = device.loudest(4 * 12, i -> 20 + 0.5 * device.random.nextGaussian());
        assertThat(anomaly.score()).isGreaterThan(LOUD);
        assertThat(anomaly.kind()).isEqualTo(AnomalyKind.PATTERN);
    }

    @ParameterizedTest
    @EnumSource
    void whenAValueUsualByDayComesAtNight_thenItIsTold(BaselineSize size) {
        Device device = daily(size, 3);
        device.share(3 * 12, 1, i -> daily(device));
        assertThat(device.measures(30).score()).isGreaterThan(LOUD);
        device.share(9 * 12, 1, i -> daily(device));
        assertThat(device.hour() % 24).isBetween(12.0, 13.0);
        assertThat(device.measures(30).score()).as("by day").isLessThan(0.99);
    }

    @ParameterizedTest
    @EnumSource
    void whenWeekendsDiffer_thenThatIsLearned(BaselineSize size) {
        Device device = daily(size, 4);
        device.share(2 * 288 + 144, 1, i -> daily(device));
        assertThat(device.measures(30).expected()).as("Wednesday").isBetween(28.5, 31.5);
        device.share(3 * 288 - 1, 1, i -> daily(device));
        double saturday = device.measures(23).expected();
        assertThat(saturday).as("by the hour and the day").isBetween(21.5, 28.0);
        if (size == BaselineSize.DEEP) {
            assertThat(saturday).as("by the half-hour of the week").isBetween(22.0, 24.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenMoreIsSeen_thenItIsSurer(BaselineSize size) {
        Device device = new Device(size, 9);
        double early = device.measuresNoise(50, 20).sureness();
        assertThat(device.measuresNoise(2000, 20).sureness())
                .isGreaterThan(early)
                .isGreaterThan(0.9);
        assertThat(early).isBetween(0.1, 0.3);
    }

    @ParameterizedTest
    @EnumSource
    void whenItHasBeenTold_thenItIsToldMoreQuietlyForAHundredReadings(BaselineSize size) {
        Device device = new Device(size, 12);
        device.measuresNoise(3000, 20);
        double first = device.measures(40).score();
        assertThat(device.measures(42).score())
                .as("hardly stranger")
                .isLessThan(LOUD)
                .isLessThan(first);
        assertThat(device.measures(400).score()).as("far stranger").isGreaterThan(LOUD);
        device.measuresNoise(100, 20);
        assertThat(device.measures(800).score()).as("forgotten").isGreaterThan(LOUD);
    }

    @ParameterizedTest
    @EnumSource
    void whenAValueLiesWhereItWasExpected_thenItIsNoSpike(BaselineSize size) {
        int unusual = 0;
        for (int seed = 0; seed < 20; seed++) {
            Device device = new Device(size, seed);
            double[] level = {20};
            for (int i = 0; i < 4000; i++) {
                level[0] = 0.98 * level[0] + 0.02 * 20 + 0.3 * device.random.nextGaussian();
                double value = level[0] + (device.random.nextInt(200) == 0 ? 6 * device.random.nextGaussian() : 0);
                Anomaly anomaly = device.measures(value);
                if (anomaly.low() <= value && value <= anomaly.high()) {
                    unusual += anomaly.kind() == AnomalyKind.NONE ? 0 : 1;
                    assertThat(anomaly.kind()).as("%s of %s", anomaly, value).isNotEqualTo(AnomalyKind.SPIKE);
                }
            }
        }
        assertThat(unusual).as("for all that").isPositive();
    }
}
