package fengsui.cli.benchmark.nab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fengsui.cli.benchmark.nab.Sweep.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SweepTest {

    private static final NabProfile STANDARD = new NabProfile("standard", 1, 1, 0.11);
    private static final NabProfile FEW_MISSED = new NabProfile("reward_low_FN_rate", 1, 2, 0.11);

    /** Twenty rows, of which three are probation; a window from row 10 to row 14. */
    private static NabSeries flagged(int... rows) {
        Double[] scores = new Double[20];
        Arrays.fill(scores, 0.0);
        for (int row : rows) {
            scores[row] = 0.9;
        }
        return new NabSeries("a/b.csv", List.of(scores), new Worth(20, List.of(new Span(10, 14))));
    }

    /** Worked out by hand: sigmoid(-0.6) / sigmoid(-1) = 0.917428, sigmoid(0.5) = -0.848284. */
    @Test
    void whenRowsAreFlagged_thenTheScoreIsTheOneWorkedOutByHand() {
        assertThat(STANDARD.score(flagged(10).tally(0.5))).isCloseTo(100, within(1e-9));
        assertThat(STANDARD.score(flagged().tally(0.5))).isZero();
        assertThat(STANDARD.score(flagged(12, 13).tally(0.5))).isCloseTo(95.8714, within(1e-3));
        assertThat(STANDARD.score(flagged(5, 12, 16).tally(0.5))).isCloseTo(85.7058, within(1e-3));
        assertThat(FEW_MISSED.score(flagged(5).tally(0.5))).isCloseTo(-3.6667, within(1e-3));
        assertThat(flagged(5, 12, 16).tally(0.5).falseFlags()).isEqualTo(2);
    }

    @Test
    void whenARowIsWithinTheProbation_thenItsFlagIsWorthNothing() {
        assertThat(flagged(0, 1, 2).tally(0.5)).isEqualTo(flagged().tally(0.5));
        assertThat(flagged(3).tally(0.5).falseFlags()).isEqualTo(1);
        assertThat(new Worth(10_000, List.of()).begin()).isEqualTo(750);
        assertThat(new Worth(10_000, List.of(new Span(100, 749))).windows()).isZero();
        assertThat(new Worth(10_000, List.of(new Span(100, 750))).windows()).isEqualTo(1);
    }

    @Test
    void whenAWindowIsOneRowLong_thenWhatFollowsIsWhollyFalse() {
        Worth worth = new Worth(20, List.of(new Span(10, 10)));

        assertThat(worth.of(10)).isEqualTo(1);
        assertThat(worth.of(11)).isEqualTo(-1);
    }

    @Test
    void whenFilesAreRandom_thenTheSweepSaysAtEveryScoreWhatTallyingAnewSays() {
        for (int seed = 0; seed < 200; seed++) {
            List<NabSeries> all = random(new Random(seed));
            List<Cut> cuts = new Sweep(all).cuts();
            double[] scores = all.stream()
                    .flatMapToDouble(SweepTest::counted)
                    .distinct()
                    .sorted()
                    .toArray();

            assertThat(cuts).hasSize(scores.length + 1);
            for (Cut cut : cuts) {
                assertThat(distance(cut.tally(), Folds.tally(all, cut.threshold())))
                        .as("seed %d at %s", seed, cut.threshold())
                        .isLessThan(1e-9);
            }
        }
    }

    @Test
    void whenTheBestThresholdIsSought_thenNoneIsBetterAndItFlagsTheSame() {
        for (int seed = 0; seed < 200; seed++) {
            List<NabSeries> all = random(new Random(seed));
            Cut best = new Sweep(all).best(STANDARD);
            double score = STANDARD.score(best.tally());

            assertThat(distance(best.tally(), Folds.tally(all, best.threshold())))
                    .isLessThan(1e-9);
            DoubleStream.concat(all.stream().flatMapToDouble(SweepTest::counted), DoubleStream.of(0, 0.5, 1, 2))
                    .forEach(threshold -> assertThat(STANDARD.score(Folds.tally(all, threshold)))
                            .isLessThanOrEqualTo(score + 1e-9));
        }
    }

    @Test
    void whenOnlySomeThresholdsAreTried_thenTheBestOfThemIsFound() {
        for (int seed = 0; seed < 200; seed++) {
            List<NabSeries> all = random(new Random(seed));
            Sweep sweep = new Sweep(all);
            List<Double> tried = Sampled.of(all);

            Cut best = sweep.best(STANDARD, tried);

            assertThat(tried).contains(best.threshold());
            assertThat(distance(best.tally(), Folds.tally(all, best.threshold())))
                    .isLessThan(1e-9);
            for (double threshold : tried) {
                assertThat(STANDARD.score(Folds.tally(all, threshold)))
                        .isLessThanOrEqualTo(STANDARD.score(best.tally()) + 1e-9);
            }
        }
    }

    @Test
    void whenThereAreManyScores_thenTheHighestAreTriedAndSomeOfTheOthers() {
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            scores.add(i / 8_000.0 + 1e-8);
        }
        List<Double> tried = Sampled.of(List.of(new NabSeries("a/b.csv", scores, new Worth(8_000, List.of()))));

        assertThat(tried)
                .hasSize(200 + 390)
                .startsWith(0.999875, 0.99975)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void whenAThresholdMayLieBetweenTwoScores_thenItIsTheOneWithTheFewestDigits() {
        assertThat(Roundest.between(0.99123, 0.99987)).isEqualTo(0.999);
        assertThat(Roundest.between(0.1, 1)).isEqualTo(1);
        assertThat(Roundest.between(0.3, Math.nextUp(0.3))).isEqualTo(Math.nextUp(0.3));
        assertThat(Roundest.between(0.5, Double.POSITIVE_INFINITY)).isInfinite();
    }

    @Test
    void whenSeriesAreDealtIntoFolds_thenEachIsHeldOutOnceAndItsThresholdIsThatOfTheOthers() {
        List<NabSeries> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            NabSeries one = random(new Random(i)).get(0);
            all.add(new NabSeries("c/" + i + ".csv", one.scores(), one.worth()));
        }

        Folds folds = Folds.of(all, 3, STANDARD);

        assertThat(folds.folds().stream().flatMap(fold -> fold.series().stream()))
                .containsExactlyInAnyOrderElementsOf(all);
        for (Folds.Fold fold : folds.folds()) {
            List<NabSeries> others =
                    all.stream().filter(one -> !fold.series().contains(one)).toList();
            assertThat(fold.threshold())
                    .isEqualTo(new Sweep(others).best(STANDARD).threshold());
            assertThat(fold.tally()).isEqualTo(Folds.tally(fold.series(), fold.threshold()));
        }
    }

    private static DoubleStream counted(NabSeries series) {
        return series.scores().stream().skip(series.worth().begin()).mapToDouble(Double::doubleValue);
    }

    private static double distance(Tally one, Tally other) {
        return Math.abs(one.hitWorth() - other.hitWorth())
                + Math.abs(one.falseWorth() - other.falseWorth())
                + Math.abs(one.hits() - other.hits())
                + Math.abs(one.windows() - other.windows())
                + Math.abs(one.falseFlags() - other.falseFlags());
    }

    /** Few different scores, so that many are equal; windows anywhere, some of them within the probation. */
    private static List<NabSeries> random(Random random) {
        List<NabSeries> all = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            int rows = 10 + random.nextInt(60);
            List<Span> spans = new ArrayList<>();
            for (int first = random.nextInt(20); first < rows; first += 1 + random.nextInt(25)) {
                int last = Math.min(rows - 1, first + random.nextInt(6));
                spans.add(new Span(first, last));
                first = last + 1;
            }
            // At least one that counts.
            spans.removeIf(span -> span.last() >= rows - 2);
            spans.add(new Span(rows - 2, rows - 1));
            int different = 1 + random.nextInt(30);
            List<Double> scores = random.ints(rows, 0, different)
                    .mapToObj(score -> score / 30.0)
                    .toList();
            all.add(new NabSeries("c/" + i + ".csv", scores, new Worth(rows, spans)));
        }
        return all;
    }
}
