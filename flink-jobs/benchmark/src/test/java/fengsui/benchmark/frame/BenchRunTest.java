package fengsui.benchmark.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchRunTest {

    private static final Comparison SOME = new Comparison() {
        @Override
        public String name() {
            return "some";
        }

        @Override
        public void run(BenchRun run) {}
    };

    private final List<String> told = new ArrayList<>();

    private BenchRun run(int warming, int rounds) {
        return new BenchRun(new BenchSizes(false, rounds, warming, 0), Path.of("."), Path.of("."), told::add);
    }

    @Test
    void whenStepsRunInRounds_thenEachRoundGoesTheOtherWayRound() throws Exception {
        List<String> order = new ArrayList<>();

        run(1, 2).rounds(List.of(new Step("a", () -> order.add("a")), new Step("b", () -> order.add("b"))));

        assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void whenTheJvmWarmsUp_thenWhatIsMeasuredIsNotCounted() throws Exception {
        BenchRun run = run(2, 3);
        double[] next = {0};

        run.rounds(List.of(new Step("a", () -> run.measured("a", "events/s", next[0]++))));

        assertThat(run.outcome(SOME).series())
                .containsExactly(new Series("a", "events/s", null, List.of(2.0, 3.0, 4.0)));
    }

    @Test
    void whenTwoVariantsAreHeldAgainstEachOther_thenRoundByRoundAndJudgedByTheMedian() {
        BenchRun run = run(0, 3);
        for (double each : new double[] {10, 30, 60}) {
            run.measured("ours", "events/s", each);
        }
        for (double each : new double[] {10, 10, 30}) {
            run.measured("theirs", "events/s", each);
        }

        run.ratio("ours/theirs", "ours", "theirs", 2);
        run.ratio("ours/theirs, more", "ours", "theirs", 2.1);
        run.ratio("only told", "ours", "theirs", Double.NaN);

        assertThat(run.outcome(SOME).marks()).extracting(Mark::values).containsOnly(List.of(1.0, 3.0, 2.0));
        assertThat(run.outcome(SOME).marks()).extracting(Mark::reached).containsExactly(true, false, true);
        assertThat(run.outcome(SOME).marks()).extracting(Mark::wish).containsExactly("≥ 2", "≥ 2.10", "");
    }

    @Test
    void whenAFigureMayComeToSoMuch_thenMoreIsNotReached() {
        BenchRun run = run(0, 1);
        run.measured("p99", "ms", 251);

        run.atMost("p99", 250);
        run.atLeast("p99", 250);

        assertThat(run.outcome(SOME).marks()).extracting(Mark::reached).containsExactly(false, true);
        assertThat(run.outcome(SOME).marks()).extracting(Mark::headroom).containsExactly(250.0 / 251, 251.0 / 250);
        assertThat(run.outcome(SOME).broken()).isEmpty();
    }

    @Test
    void whenNothingWasMeasured_thenTheComparisonIsBroken() {
        BenchRun run = run(0, 1);

        run.ratio("ours/theirs", "ours", "theirs", 2);

        assertThat(run.outcome(SOME).broken()).containsExactly("ours/theirs: nothing was measured");
        assertThat(run(0, 1).outcome(SOME).broken()).containsExactly("nothing was measured");
    }
}
