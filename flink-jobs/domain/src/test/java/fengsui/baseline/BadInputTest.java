package fengsui.baseline;

import static fengsui.baseline.Device.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes, scores are scores, and soon they are usual again. */
class BadInputTest {

    private static final List<Double> ODD = List.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE,
            0.0,
            -0.0,
            1e9,
            -1e9,
            1e-300);

    private static final List<Long> ODD_TIMES =
            List.of(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L, Device.MONDAY, Device.MONDAY + 365 * DAY);

    private static void assertSound(Anomaly anomaly) {
        assertThat(anomaly.score()).isBetween(0.0, 1.0);
        assertThat(anomaly.sureness()).isBetween(0.0, 1.0);
        assertThat(anomaly.low()).isLessThanOrEqualTo(anomaly.expected());
        assertThat(anomaly.high()).isGreaterThanOrEqualTo(anomaly.expected());
        assertThat(Double.isFinite(anomaly.expected() - anomaly.low())).isTrue();
        assertThat(Double.isFinite(anomaly.high() - anomaly.expected())).isTrue();
    }

    /** Within {@code readings} the noise around {@code level} scores as noise does. */
    private static void assertRecovers(Device device, int readings, double level, double unit) {
        device.share(readings, 1, i -> level + unit * device.random.nextGaussian());
        assertThat(device.share(500, 0.99, i -> level + unit * device.random.nextGaussian()))
                .isLessThan(0.06);
    }

    @ParameterizedTest
    @EnumSource
    void whenAnythingComesAtAnyTime_thenScoresAreSoundAndStateFits(BaselineSize size) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Baseline baseline = Baseline.begin(size);
            long time = Device.MONDAY;
            for (int i = 0; i < 400; i++) {
                time = random.nextInt(50) == 0
                        ? ODD_TIMES.get(random.nextInt(ODD_TIMES.size()))
                        : time + random.nextInt(600_000);
                double value = random.nextInt(4) == 0 ? ODD.get(random.nextInt(ODD.size())) : random.nextGaussian();
                assertSound(baseline.see(time, random.nextInt(100_000_000) - 50_000_000, value));
                assertThat(baseline.state()).hasSizeLessThanOrEqualTo(size.maxBytes());
            }
            baseline = Baseline.restore(size, baseline.state());
            assertSound(baseline.see(time + 1, 0, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheFirstReadingComes_thenNothingIsKnownAndNothingIsTold(BaselineSize size) {
        assertThat(Baseline.begin(size).see(Device.MONDAY, 0, 20))
                .isEqualTo(new Anomaly(0, 20, 20, 20, 0, AnomalyKind.NONE));
        assertSound(Baseline.begin(size).see(Device.MONDAY, 0, Double.NaN));
    }

    @ParameterizedTest
    @EnumSource
    void whenAValueNeverChanges_thenNothingIsToldUntilItDoes(BaselineSize size) {
        Device device = new Device(size, 1);
        assertThat(device.share(5000, 0.99, i -> 20)).isZero();
        assertThat(device.measures(21).score()).isGreaterThan(0.999);
        assertThat(device.share(500, 0.999, i -> 20)).isLessThan(0.02);
    }

    @ParameterizedTest
    @EnumSource
    void whenThereAreTwoValues_thenBothAreUsualAndAThirdIsNot(BaselineSize size) {
        Device device = new Device(size, 2);
        device.share(1000, 1, i -> device.random.nextInt(2));
        assertThat(device.share(2000, 0.99, i -> device.random.nextInt(2))).isLessThan(0.02);
        assertThat(device.measures(5).score()).isGreaterThan(0.999);
    }

    @ParameterizedTest
    @EnumSource
    void whenTheUnitChanges_thenItIsToldAndUsualAHundredReadingsLater(BaselineSize size) {
        Device device = new Device(size, 3);
        device.measuresNoise(3000, 20);
        assertThat(device.measures(20_000).score()).isGreaterThan(0.9999);
        assertRecovers(device, 100, 20_000, 1000);
    }

    @ParameterizedTest
    @EnumSource
    void whenOneValueJumpsByABillion_thenItIsToldAndTheNextAreUsual(BaselineSize size) {
        Device device = new Device(size, 4);
        device.measuresNoise(3000, 20);
        assertThat(device.measures(1e9).score()).isGreaterThan(0.9999);
        assertRecovers(device, 100, 20, 1);
        assertThat(device.measures(1e9).score()).as("not got used to").isGreaterThan(0.9999);
        device.measures(-1e9);
        assertRecovers(device, 100, 20, 1);
        assertThat(device.loudest(20, i -> 1000).score()).as("not blinded").isGreaterThan(0.999);
    }

    @ParameterizedTest
    @EnumSource
    void whenAYearPasses_thenItIsToldAndTheNextReadingsAreUsual(BaselineSize size) {
        Device device = new Device(size, 5);
        device.measuresNoise(3000, 20);
        device.time += 365 * DAY;
        Anomaly anomaly = device.measuresNoise(1, 20);
        assertThat(anomaly.score()).isGreaterThan(0.9999);
        assertThat(anomaly.kind()).isEqualTo(AnomalyKind.MISSING);
        assertRecovers(device, 1, 20, 1);
    }

    @ParameterizedTest
    @EnumSource
    void whenAClockIsSetBack_thenItIsBelievedAfterSixteenReadings(BaselineSize size) {
        Device device = new Device(size, 6);
        device.measuresNoise(3000, 20);
        device.time -= 300 * DAY;
        byte[] before = device.baseline.state();
        device.measuresNoise(15, 20);
        double known = Memory.decode(size, before).numbers[At.SEEN];
        assertThat(Memory.decode(size, device.baseline.state()).numbers[At.SEEN])
                .isEqualTo(known);
        device.measuresNoise(1, 20);
        assertThat(Memory.decode(size, device.baseline.state()).numbers[At.SEEN])
                .isEqualTo(known + 1);
        assertRecovers(device, 1, 20, 1);
    }

    @ParameterizedTest
    @EnumSource
    void whenAReadingComesLate_thenItIsJudgedAndNotLearnedFrom(BaselineSize size) {
        Device device = new Device(size, 7);
        device.measuresNoise(3000, 20);
        double[] before = Memory.decode(size, device.baseline.state()).numbers;
        Anomaly late = device.baseline.see(device.time - 1, 0, 90);
        assertThat(late.score()).isGreaterThan(0.999);
        double[] after = Memory.decode(size, device.baseline.state()).numbers;
        after[At.BACK] = before[At.BACK];
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whenIntervalsAreIrregular_thenNoiseIsStillNoise(BaselineSize size) {
        Device device = new Device(size, 8);
        double told = device.share(10_000, 0.99, i -> {
            device.time += (long) (-StrictMath.log(1 - device.random.nextDouble()) * Device.STEP);
            return device.random.nextGaussian();
        });
        assertThat(told).isBetween(0.004, 0.025);
    }

    @ParameterizedTest
    @EnumSource
    void whenAGlitchHasPassed_thenItHidesNothing(BaselineSize size) {
        Device device = new Device(size, 10);
        device.measuresNoise(3000, 20);
        device.measures(1e9);
        device.measuresNoise(100, 20);
        assertThat(device.measures(1000).score()).isGreaterThan(0.9999);
    }
}
