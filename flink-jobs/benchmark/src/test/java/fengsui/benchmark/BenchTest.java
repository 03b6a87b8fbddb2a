package fengsui.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {

    @Test
    void whenNoSuchComparisonIsThere_thenItIsSaidInOneLine() {
        StringWriter err = new StringWriter();
        PrintWriter screen = new PrintWriter(new StringWriter());

        assertThat(Bench.run(List.of(), screen, new PrintWriter(err, true), "speed"))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("fengsui bench: there is no comparison speed")
                .hasLineCount(1);
    }
}
