package fengsui.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That a score means what it says: of noise that stays as it is, from the 2000th reading on, about one reading in N scores
 * {@code 1 - 1/N} or more. For N up to 100 from 0.4 to 2
 * times as many, for 300 within a factor 3; for 1000 at most 3 times as many, and fewer
 * the longer nothing new happens, because what is just beyond all that was ever seen becomes rare.
 */
class CalibrationTest {

    private static final int DEVICES = 12;
    private static final int FROM = 2000;
    private static final int TO = 12_000;

    private static Map<String, DoubleSupplier> noises(Random random) {
        Map<String, DoubleSupplier> noises = new LinkedHashMap<>();
        double[] before = {0};
        noises.put("normal", random::nextGaussian);
        noises.put("uniform", random::nextDouble);
        noises.put("exponential", () -> -StrictMath.log(1 - random.nextDouble()));
        noises.put("lognormal", () -> StrictMath.exp(random.nextGaussian()));
        noises.put("heavy", () -> random.nextGaussian() / Math.sqrt(random.nextDouble() + 0.01));
        noises.put("slow", () -> before[0] = 0.9 * before[0] + random.nextGaussian());
        noises.put("rounded", () -> Math.rint(20 + random.nextGaussian()));
        return noises;
    }

    /** How many times as often as once in {@code n} readings that score comes. */
    private static double excess(BaselineSize size, String noise, int n) {
        int told = 0;
        for (int seed = 0; seed < DEVICES; seed++) {
            Device device = new Device(size, seed);
            DoubleSupplier values = Objects.requireNonNull(noises(device.random).get(noise));
            device.share(FROM, 1, i -> values.getAsDouble());
            told += (int) Math.rint((TO - FROM) * device.share(TO - FROM, 1 - 1.0 / n, i -> values.getAsDouble()));
        }
        return (double) told * n / ((TO - FROM) * DEVICES);
    }

    @ParameterizedTest
    @EnumSource
    void whenNoiseStaysAsItIs_thenScoresComeAsOftenAsTheySay(BaselineSize size) {
        for (String noise : noises(new Random()).keySet()) {
            assertThat(excess(size, noise, 10)).as(noise + " 10").isBetween(0.4, 2.0);
            assertThat(excess(size, noise, 100)).as(noise + " 100").isBetween(0.4, 2.0);
            assertThat(excess(size, noise, 300)).as(noise + " 300").isBetween(1 / 3.0, 3.0);
            assertThat(excess(size, noise, 1000)).as(noise + " 1000").isBetween(0.1, 3.0);
        }
    }

    /** Once in a thousand readings is told three times as often at most, from the very first reading on. */
    @ParameterizedTest
    @EnumSource
    void whenABaselineIsYoung_thenNoiseIsNotStrange(BaselineSize size) {
        int readings = 400;
        double told = 0;
        for (int seed = 0; seed < 300; seed++) {
            Device device = new Device(size, seed);
            told += device.share(readings, 0.999, i -> 20 + device.random.nextGaussian());
        }
        assertThat(told / 300).isLessThan(3 / 1000.0);
    }
}
