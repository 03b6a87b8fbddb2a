package fengsui.job.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    @Test
    void whenTwoEventsAndARestartMakeTheFault_thenNothingElseIsLeft() {
        CityRun failing = LongStream.range(1, 1_000)
                .mapToObj(CityRuns::of)
                .filter(ShrinkerTest::fails)
                .filter(run -> run.steps().size() > 40 && run.parallelism() > 1)
                .findFirst()
                .orElseThrow();
        CityRun shortest = new Shrinker(ShrinkerTest::fails).shrink(failing);
        assertThat(shortest.parallelism()).isEqualTo(1);
        assertThat(shortest.prompt()).isTrue();
        assertThat(kinds(shortest)).containsExactly("Arrive", "Restart", "Arrive");
        assertThat(RunText.of(shortest)).contains("gas-smell").contains("Restart[parallelism=1]");
    }

    /** A call, then later a restart, then later another call. */
    private static boolean fails(CityRun run) {
        int found = 0;
        for (Step step : run.steps()) {
            boolean call = step instanceof Step.Arrive arrive
                    && arrive.event().subject().equals("gas-smell");
            if (found == 1 ? step instanceof Step.Restart : call) {
                found++;
            }
        }
        return found >= 3;
    }

    private static List<String> kinds(CityRun run) {
        return run.steps().stream().map(step -> step.getClass().getSimpleName()).collect(Collectors.toList());
    }
}
