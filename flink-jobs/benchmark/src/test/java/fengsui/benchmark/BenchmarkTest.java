package fengsui.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** That it runs at all. What it measures here means nothing. */
class BenchmarkTest {

    @Test
    void whenALittleIsMeasured_thenEveryRateAndTheRatioAreTold() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);

        int code = new CommandLine(new Benchmark(printer))
                .execute("--events=5000", "--warming=0", "--rounds=1", "--parallelism=1", "--only=bare,heap");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("round 1 bare", "round 1 heap", "heap/bare");
    }

    @Test
    void whenManyRulesAreMeasured_thenTheyStandBesideEsperAlone() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);

        int code = new CommandLine(new Benchmark(printer))
                .execute("--events=400000", "--warming=0", "--rounds=1", "--only=rules", "--many=8");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("8 rules: Esper alone", "engine/alone", "runner/alone");
    }
}
