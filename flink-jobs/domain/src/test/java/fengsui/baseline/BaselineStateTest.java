package fengsui.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BaselineStateTest {

    private static double value(Random random, int i) {
        int what = random.nextInt(300);
        double daily = 10 * StrictMath.sin(i / 46.0);
        return what == 0 ? Double.NaN : what == 1 ? 1e6 * random.nextGaussian() : daily + random.nextGaussian();
    }

    @ParameterizedTest
    @EnumSource
    void whenItIsRestoredAtAnyReading_thenAllVerdictsAreTheSameToTheBit(BaselineSize size) {
        for (int seed = 0; seed < 5; seed++) {
            Random random = new Random(seed);
            Baseline whole = Baseline.begin(size);
            Baseline saved = Baseline.begin(size);
            long time = Device.MONDAY;
            for (int i = 0; i < 3000; i++) {
                time += random.nextInt(40) == 0 ? -Device.HOUR : random.nextInt(900_000);
                double value = value(random, i);
                if (i < 50 || random.nextInt(20) == 0) {
                    saved = Baseline.restore(size, saved.state());
                }
                assertThat(saved.see(time, 0, value)).as("reading " + i).isEqualTo(whole.see(time, 0, value));
            }
            assertThat(saved.state()).isEqualTo(whole.state());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenStateIsNotOfThisSize_thenItIsRefused(BaselineSize size) {
        byte[] state = Baseline.begin(size).state();
        BaselineSize other = size == BaselineSize.DEEP ? BaselineSize.FLEET : BaselineSize.DEEP;
        byte[] anotherForm = state.clone();
        anotherForm[0]++;
        byte[] broken = state.clone();
        Arrays.fill(broken, 18, 26, (byte) -1);
        assertThatThrownBy(() -> Baseline.restore(other, state)).hasMessageContaining(other.name());
        assertThatThrownBy(() -> Baseline.restore(size, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Baseline.restore(size, anotherForm)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Baseline.restore(size, broken)).hasMessageContaining("NaN");
    }
}
