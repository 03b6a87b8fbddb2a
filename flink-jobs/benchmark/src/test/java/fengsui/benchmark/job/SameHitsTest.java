package fengsui.benchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.benchmark.five.FiveRules;
import fengsui.benchmark.five.Match;
import fengsui.benchmark.frame.BenchRun;
import fengsui.benchmark.frame.BenchSizes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameHitsTest {

    private static final Match ONE = new Match(FiveRules.GAS_RUN, "g1", 1_000);
    private static final Match OTHER = new Match(FiveRules.GAS_RUN, "g1", 2_000);

    private final List<String> said = new ArrayList<>();
    private final BenchRun run = new BenchRun(BenchSizes.small(), Path.of("."), Path.of("."), said::add);

    @Test
    void whenBothFoundTheSame_thenItIsSaidHowOften() {
        SameHits.compare(run, List.of(ONE, OTHER), List.of(ONE, OTHER), 10);

        assertThat(said).singleElement().asString().contains("the same 2 matches", FiveRules.GAS_RUN + " 2");
    }

    @Test
    void whenOneFoundWhatTheOtherDidNot_thenTheRunIsBrokenAndBothAreShown() {
        SameHits.compare(run, List.of(ONE), List.of(OTHER), 10);

        assertThat(said).singleElement().asString().contains("BROKEN", "only ours 1 [" + ONE.line(), OTHER.line());
    }

    @Test
    void whenOneFoundTheSameTwice_thenTheRunIsBroken() {
        SameHits.compare(run, List.of(ONE), List.of(ONE, ONE), 10);

        assertThat(said).singleElement().asString().contains("BROKEN");
    }

    /** Two that find nothing agree, and show nothing. */
    @Test
    void whenNobodyFoundAnything_thenTheRunIsBroken() {
        SameHits.compare(run, List.of(), List.of(), 10);

        assertThat(said).singleElement().asString().contains("BROKEN");
    }
}
