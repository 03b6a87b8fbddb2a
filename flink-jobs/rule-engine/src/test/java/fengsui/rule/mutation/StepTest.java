package fengsui.rule.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {

    @ParameterizedTest
    @CsvSource({
        "20, 1",
        "105, 5",
        "1000, 50",
        "47.5, 2",
        "4.7, 0.2",
        "0.7, 0.02",
        "0.6, 0.02",
        "0.05, 0.002",
        "-20, 1",
        "0, 1",
        "0.00, 0.01",
        "3, 0.1"
    })
    void whenANumberIsMoved_thenByTheGreatestRoundStepOfAtMostATwentieth(BigDecimal value, BigDecimal step) {
        assertThat(Step.of(value)).isEqualByComparingTo(step);
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "1, 1", "39, 1", "40, 2", "1000, 50", "0, 1"})
    void whenWhatIsCountedIsMoved_thenByOneAtLeast(BigDecimal value, BigDecimal step) {
        assertThat(Step.whole(value)).isEqualByComparingTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1",
        "60, 2",
        "300, 15",
        "600, 30",
        "1800, 60",
        "3540, 120",
        "3600, 120",
        "21600, 900",
        "86400, 3600"
    })
    void whenATimeIsMoved_thenByTheGreatestRoundOneOfAtMostATwentieth(long seconds, long step) {
        assertThat(Step.millis(seconds * 1000)).isEqualTo(step * 1000);
    }

    @Test
    void whenATimeIsShorterThanASecond_thenItIsMovedAsANumber() {
        assertThat(Step.millis(500)).isEqualTo(20);
        assertThat(Step.millis(10)).isEqualTo(1);
    }

    @Test
    void whenAnyNumberIsMoved_thenBetweenAFiftiethAndATwentieth() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            BigDecimal value = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(6));
            assertThat(Step.of(value).divide(value, 10, RoundingMode.HALF_UP))
                    .as(value.toPlainString())
                    .isBetween(new BigDecimal("0.0199"), new BigDecimal("0.05"));
        }
    }
}
