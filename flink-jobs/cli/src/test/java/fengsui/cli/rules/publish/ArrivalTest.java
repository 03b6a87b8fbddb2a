package fengsui.cli.rules.publish;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Health;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a job says after a publication, and what the person is told of it. */
class ArrivalTest {

    private static final long AT = 1_000_000;

    private final Arrival arrival = new Arrival(7, AT, Set.of("gas/new", "gas/old"));

    private static Health said(String subject, String status, String message, Map<String, Long> figures) {
        return new Health(subject, 0, status, message, new TreeMap<>(figures));
    }

    private static Health known(long number) {
        return said("control", "ok", "rule set " + number + " is known: 0123456789ab", Map.of());
    }

    private static Health warming(String rule, long from) {
        return said("rule/" + rule, "warming", "silent until it has seen enough", Map.of("live-from", from));
    }

    private static Health beat(long clock) {
        return said("job", "ok", "running", Map.of("clock", clock));
    }

    private String page() {
        return String.join("\n", ArrivalPage.of(arrival, AT, Duration.ofSeconds(20)));
    }

    @Test
    void whenTheJobNamesEveryNewRule_thenNothingMoreIsAwaited() {
        arrival.take(known(6));
        arrival.take(warming("gas/new", AT + 300_000));
        assertThat(arrival.known()).isFalse();
        assertThat(page()).contains("has not said", "20 s");
        arrival.take(known(7));
        assertThat(arrival.complete()).isFalse();
        arrival.take(warming("gas/old", AT));
        arrival.take(warming("fire/other", AT));
        assertThat(arrival.complete()).isTrue();
        assertThat(page())
                .contains("the running job has it")
                .containsPattern("gas/new .* warming:")
                .containsPattern("gas/old .* warm:")
                .doesNotContain("fire/other");
    }

    @Test
    void whenTheTimeHasPassedAndTheJobNamesNoRule_thenAllAreLive() {
        arrival.take(beat(AT));
        arrival.take(known(7));
        arrival.take(beat(AT - 1));
        arrival.take(beat(AT));
        assertThat(arrival.complete()).isFalse();
        arrival.take(beat(AT + 1));
        assertThat(arrival.complete()).isTrue();
        assertThat(page()).contains("and it holds").containsPattern("gas/new +live");
    }

    @Test
    void whenTheJobLeavesSomethingOut_thenThatIsTold() {
        arrival.take(said("control", "degraded", "rule set 7 is known: x, but its changes to feeds …", Map.of()));
        arrival.take(said("rule/gas/new", "failed", "left out: gas/new.yaml:1:1 RULE-EPL", Map.of()));
        assertThat(page()).contains("but its changes to feeds", "left out: gas/new.yaml");
    }
}
