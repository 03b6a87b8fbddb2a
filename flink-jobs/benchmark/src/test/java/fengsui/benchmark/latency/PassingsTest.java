package fengsui.benchmark.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PassingsTest {

    private static final NavigableMap<Long, Long> EARLY = new TreeMap<>(Map.of(10L, 100L, 20L, 110L));
    private static final NavigableMap<Long, Long> LATE = new TreeMap<>(Map.of(15L, 130L));

    @Test
    void whenAllSubtasksKnowThatATimeIsOver_thenTheLastOneSaysWhen() {
        assertThat(new Passings(List.of(EARLY, LATE)).passed(12)).hasValue(130);
    }

    @Test
    void whenOneSubtaskNeverKnew_thenNobodyDid() {
        assertThat(new Passings(List.of(EARLY, LATE)).passed(18)).isEmpty();
        assertThat(new Passings(List.of()).passed(18)).isEmpty();
    }

    @Test
    void whenAWarningIsRead_thenItsDelayIsSplitWithoutARest() {
        Told told = new Told(12, 150, 170);

        Delay delay = Delay.of(told, new Passings(List.of(EARLY, LATE)), 50).orElseThrow();

        assertThat(delay).isEqualTo(new Delay(50, 68, 20, 20));
        assertThat(delay.whole()).isEqualTo(told.read() - told.due());
        assertThat(delay.workAndDelivery()).isEqualTo(40);
    }
}
