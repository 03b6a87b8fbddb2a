package fengsui.benchmark.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void whenAHundredFiguresAreGiven_thenTheMedianIsTheFiftiethAndNinetyNineLieAtOrBelowTheNinetyNinth() {
        Quantiles quantiles = Quantiles.of(
                LongStream.rangeClosed(1, 100).map(n -> 101 - n).boxed().toList());

        assertThat(quantiles.at(0.5)).isEqualTo(50);
        assertThat(quantiles.at(0.99)).isEqualTo(99);
    }
}
