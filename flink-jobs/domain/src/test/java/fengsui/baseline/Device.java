package fengsui.baseline;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A made-up device: what it measures, every five minutes or so. */
final class Device {

    static final long HOUR = 3_600_000L;
    static final long DAY = 24 * HOUR;
    /** A Monday, midnight. */
    static final long MONDAY = 1_780_272_000_000L;

    static final long STEP = 300_000L;

    final Baseline baseline;
    final Random random;
    long time = MONDAY;

    Device(BaselineSize size, long seed) {
        baseline = Baseline.begin(size);
        random = new Random(seed);
    }

    Anomaly measures(double value) {
        time += STEP;
        return baseline.see(time, 0, value);
    }

    /** Measures noise around a level, and says the last verdict. */
    Anomaly measuresNoise(int readings, double level) {
        Anomaly last = measures(level + random.nextGaussian());
        for (int i = 1; i < readings; i++) {
            last = measures(level + random.nextGaussian());
        }
        return last;
    }

    /** Of {@code readings} the verdict told most loudly. */
    Anomaly loudest(int readings, DoubleUnaryOperator value) {
        Anomaly loudest = measures(value.applyAsDouble(0));
        for (int i = 1; i < readings; i++) {
            Anomaly next = measures(value.applyAsDouble(i));
            loudest = next.score() > loudest.score() ? next : loudest;
        }
        return loudest;
    }

    /** Of {@code readings} the share that scores at least {@code score}. */
    double share(int readings, double score, DoubleUnaryOperator value) {
        int told = 0;
        for (int i = 0; i < readings; i++) {
            told += measures(value.applyAsDouble(i)).score() >= score ? 1 : 0;
        }
        return (double) told / readings;
    }

    /** Hours since Monday, midnight. */
    double hour() {
        return (double) (time + STEP - MONDAY) / HOUR;
    }
}
