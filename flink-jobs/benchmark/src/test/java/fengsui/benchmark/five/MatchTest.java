package fengsui.benchmark.five;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchTest {

    @Test
    void whenAMatchIsWrittenAsALine_thenItIsReadBackAsItWas() {
        Match match = new Match(FiveRules.GAS_RUN, "g7", 1_234);

        assertThat(Match.read(match.line())).isEqualTo(match);
    }
}
