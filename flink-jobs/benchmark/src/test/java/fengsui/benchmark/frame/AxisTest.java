package fengsui.benchmark.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void whenAnAxisIsDrawn_thenItsStepsAreRoundAndItEndsNotFarAboveTheGreatestValue() {
        assertThat(Axis.upTo(286_061).ticks()).containsExactly(0.0, 100_000.0, 200_000.0, 300_000.0);
        assertThat(Axis.upTo(1_000).end()).isEqualTo(1_000);
        assertThat(Axis.upTo(0.21).ticks()).hasSizeBetween(3, 6);
        for (double greatest = 0.001; greatest < 1e9; greatest *= 1.7) {
            assertThat(Axis.upTo(greatest).end()).isBetween(greatest, 2.1 * greatest);
        }
    }

    @Test
    void whenNothingIsAboveNought_thenThereIsAnAxisAllTheSame() {
        assertThat(Axis.upTo(0).end()).isEqualTo(1);
    }
}
