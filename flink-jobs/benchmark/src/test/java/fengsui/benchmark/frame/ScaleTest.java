package fengsui.benchmark.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void whenWhatWasVariedSpansMuch_thenItStandsByTheLogarithm() {
        Scale scale = Scale.of(new double[] {10, 100, 1_000}, 0, 100);

        assertThat(scale.at(10)).isZero();
        assertThat(scale.at(100)).isBetween(49.9, 50.1);
        assertThat(scale.at(1_000)).isEqualTo(100);
        assertThat(scale.told()).contains("logarithmic");
    }

    @Test
    void whenWhatWasVariedSpansLittle_thenItStandsEvenly() {
        Scale scale = Scale.of(new double[] {1, 2, 5}, 0, 100);

        assertThat(scale.at(2)).isEqualTo(25);
        assertThat(scale.told()).isEmpty();
    }

    @Test
    void whenOneThingAloneWasMeasured_thenItStandsInTheMiddle() {
        assertThat(Scale.of(new double[] {7}, 0, 100).at(7)).isEqualTo(50);
    }
}
