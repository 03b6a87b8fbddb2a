package fengsui.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaPoissonTest {

    private static final double[] MEANS = {1e-6, 0.01, 0.3, 1, 2.5, 7, 40};

    @Test
    void whenTheRateIsCertain_thenTheTailIsPoissons() {
        for (double mean : MEANS) {
            double term = Math.exp(-mean);
            double below = 0;
            for (int count = 0; count < 30; count++) {
                assertThat(GammaPoisson.atLeast(count, mean, 0)).isCloseTo(1 - below, within(1e-12));
                below += term;
                term *= mean / (count + 1);
            }
        }
    }

    @Test
    void whenTheSpreadIsOne_thenTheTailIsGeometric() {
        for (double mean : MEANS) {
            for (int count = 0; count < 200; count++) {
                double exact = Math.pow(mean / (1 + mean), count);
                assertThat(GammaPoisson.atLeast(count, mean, 1)).isCloseTo(exact, within(exact * 1e-9 + 1e-300));
            }
        }
    }

    @Test
    void whenTheSpreadIsAHalf_thenTheTailIsThatOfTwoTrials() {
        for (double mean : MEANS) {
            double q = mean / (2 + mean);
            for (int count = 0; count < 200; count++) {
                double exact = Math.pow(q, count) * (1 + count * (1 - q));
                assertThat(GammaPoisson.atLeast(count, mean, 0.5)).isCloseTo(exact, within(exact * 1e-9 + 1e-300));
            }
        }
    }

    @Test
    void whenTheTailIsFarOut_thenItIsNotRoundedToNothing() {
        // R: ppois(19, 1, lower.tail = FALSE)
        assertThat(GammaPoisson.atLeast(20, 1, 0)).isCloseTo(1.5876e-19, within(1e-22));
        double sum = 0;
        for (int count = 20; count < 400; count++) {
            sum += Math.exp(GammaPoisson.logChance(count, 2, 0.25));
        }
        assertThat(GammaPoisson.atLeast(20, 2, 0.25)).isCloseTo(sum, within(sum * 1e-9));
    }

    @Test
    void whenASmallSpreadVanishes_thenTheTailTendsToPoissons() {
        for (double mean : MEANS) {
            for (int count = 1; count < 20; count++) {
                double poisson = GammaPoisson.atLeast(count, mean, 0);
                assertThat(GammaPoisson.atLeast(count, mean, 1e-7)).isCloseTo(poisson, within(poisson * 1e-3 + 1e-12));
            }
        }
    }

    @Test
    void whenNumbersAreExtreme_thenAChanceStaysAChance() {
        for (double mean : new double[] {1e-300, 1e-12, 1, 1e5, 1e9}) {
            for (double spread : new double[] {0, 1e-9, 0.1, 3, 1e6}) {
                double before = 1;
                for (long count = 0; count < 1_000_000; count = count * 7 + 1) {
                    double chance = GammaPoisson.atLeast(count, mean, spread);
                    assertThat(chance).as("%s of %s ± %s", count, mean, spread).isBetween(0.0, before + 1e-6);
                    before = chance;
                }
            }
        }
    }

    @Test
    void whenTheGammaFunctionIsOfAWholeNumber_thenItIsAFactorial() {
        double log = 0;
        for (int n = 1; n < 100; n++) {
            assertThat(GammaPoisson.logGamma(n)).isCloseTo(log, within(1e-10 * Math.max(1, log)));
            log += Math.log(n);
        }
        assertThat(GammaPoisson.logGamma(0.5)).isCloseTo(Math.log(Math.sqrt(Math.PI)), within(1e-13));
        assertThat(GammaPoisson.logGamma(0.1)).isCloseTo(2.252712651734206, within(1e-12));
    }
}
