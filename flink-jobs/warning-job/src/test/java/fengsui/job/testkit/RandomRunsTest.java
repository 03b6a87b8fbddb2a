package fengsui.job.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.ChangeKind;
import fengsui.risk.Signal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random runs of the operators come to what one engine in one thread comes to, which gets all events in order. With the
 * profile {@code seeds} there are two thousand of them; {@code -Dseeds=} plays as many as it says, {@code -Dseed=} begins
 * with another one.
 */
@Timeout(3_600)
class RandomRunsTest {

    private static final long FIRST = Long.getLong("seed", 1);
    private static final long COUNT = Long.getLong("seeds", 100);

    @Test
    void whenEventsComeInAnyOrderAndTheJobDiesAndRulesChange_thenAllIsAsInPerfectOrder() {
        try (Trial trial = new Trial()) {
            Optional<CityRun> failing = LongStream.range(FIRST, FIRST + COUNT)
                    .parallel()
                    .mapToObj(CityRuns::of)
                    .filter(trial::fails)
                    .findFirst();
            assertThat(failing.map(trial::report)).isEmpty();
        }
    }

    /** Runs in which nothing is corrected, restored or changed would prove nothing. */
    @Test
    void whenRunsAreMade_thenTheyHoldWhatIsToBeProved() throws Exception {
        Map<String, LongAdder> counts = new ConcurrentHashMap<>();
        try (SharedRules shared = new SharedRules();
                Operators operators = new Operators(shared)) {
            for (long seed = 1; seed <= 60; seed++) {
                CityRun run = CityRuns.of(seed);
                run.steps().forEach(step -> count(counts, step.getClass().getSimpleName()));
                count(counts, "editions " + Math.min(1, run.ruleEditions().size() - 1));
                Said said = Plant.play(run, operators);
                said.signals.forEach(change -> count(counts, "signal " + change.kind()));
                said.signals.stream()
                        .filter(change -> change.signal().signalId().equals(change.replaces()))
                        .forEach(change -> count(counts, "update of what contradicts"));
                said.signals.stream()
                        .filter(change -> change.kind() != ChangeKind.WITHDRAWN)
                        .forEach(change -> count(counts, change.signal()));
                said.warnings.forEach(warning -> count(counts, "warning " + warning.msgType()));
                said.warnings.stream()
                        .filter(warning -> warning.incident().contradicting().count() > 0)
                        .forEach(warning -> count(counts, "warning contradicted"));
            }
        }
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((name, adder) -> sums.put(name, adder.sum()));
        for (String wanted : new String[] {
            "Restart",
            "Checkpoint",
            "Pause",
            "Learn",
            "editions 1",
            "signal NEW",
            "signal LATE",
            "signal UPDATED",
            "signal WITHDRAWN",
            "gas/leak-confirmed",
            "gas/leak",
            "gas/smells",
            "gas/heights",
            "gas/rising",
            "fire/unanswered",
            "fire/seen",
            "contradicted",
            "doubted",
            "update of what contradicts",
            "warning contradicted",
            "warning ALERT",
            "warning CANCEL"
        }) {
            assertThat(sums).as("%s of 60 runs", sums).containsKey(wanted);
        }
    }

    private static void count(Map<String, LongAdder> counts, Signal signal) {
        count(counts, signal.rule().id());
        if (signal.contradicting().count() > 0) {
            count(counts, signal.contradicting().doubted() ? "doubted" : "contradicted");
        }
    }

    private static void count(Map<String, LongAdder> counts, String name) {
        counts.computeIfAbsent(name, unseen -> new LongAdder()).increment();
    }
}
