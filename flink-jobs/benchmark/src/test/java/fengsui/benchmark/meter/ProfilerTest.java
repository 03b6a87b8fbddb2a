package fengsui.benchmark.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilerTest {

    private static final long NANOS = 500_000_000;

    @Test
    void whenWorkIsLookedAt_thenTheSharesOfStagesComeToOne(@TempDir Path folder) throws Exception {
        Map<String, Double> shares = new Profiler(folder).shares(ProfilerTest::work);

        assertThat(shares.values().stream().mapToDouble(share -> share).sum()).isBetween(0.999, 1.001);
        assertThat(shares.getOrDefault(Stages.OTHER, 0.0)).isGreaterThan(0.1);
    }

    /** Nothing of the job. */
    private static void work() {
        long end = System.nanoTime() + NANOS;
        double sum = 0;
        while (System.nanoTime() < end) {
            for (int i = 1; i < 1_000; i++) {
                sum += Math.sqrt(i);
            }
        }
        assertThat(sum).isPositive();
    }
}
