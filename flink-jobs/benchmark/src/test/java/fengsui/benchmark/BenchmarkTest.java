package fengsui.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** That it runs at all. What it measures here means nothing. */
class BenchmarkTest {

    private static String told(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(new CommandLine(new Benchmark(printer)).execute(options)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whenALittleIsMeasured_thenEveryRateAndTheRatioAreTold() {
        assertThat(told("--events=5000", "--warming=0", "--rounds=1", "--parallelism=1", "--only=bare,heap"))
                .contains("round 1 bare", "round 1 heap", "heap/bare");
    }

    /** What JMH calls. */
    @Test
    void whenBaselinesAreTimed_thenEachReadingIsJudgedByADeviceThatKnowsItsTraits() {
        Baselines baselines = new Baselines();
        baselines.setUp();

        assertThat(baselines.fleet().sureness()).isGreaterThan(0.8);
        assertThat(baselines.few().sureness()).isGreaterThan(0.8);
        assertThat(baselines.touched()).isEqualTo(1);
    }
}
