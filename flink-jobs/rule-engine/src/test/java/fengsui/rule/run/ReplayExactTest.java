package fengsui.rule.run;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.risk.ChangeKind;
import fengsui.risk.Signal;
import fengsui.rule.RuleSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The property that all rests on: whatever the order of arrival, the steps of time, restores on the way and changes of
 * rules, what was said less what was taken back is what one runner says that got everything in order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayExactTest {

    private static final int SEEDS = Integer.getInteger("seeds", 100);

    private final List<RuleSet> sets = Shapes.sets();
    private final Workshop workshop = Workshop.recycling();
    private final Map<ChangeKind, Integer> changes = new EnumMap<>(ChangeKind.class);
    private final Set<String> spoken = new TreeSet<>();

    private int contradicted;
    private int doubted;
    private int readOtherwise;

    @AfterAll
    void close() {
        workshop.close();
    }

    @Test
    void whenEventsComeInAnyOrder_thenSignalsLessWithdrawalsAreThoseOfPerfectOrder() {
        long first = Long.getLong("seed", 0);
        for (long seed = first; seed < first + SEEDS; seed++) {
            RandomRun run = new RandomRun(sets, workshop, new Random(seed));
            Account account = run.disturbed();
            List<Signal> perfect = run.inOrder();

            assertThat(account.signals()).as("seed %d: %s", seed, run).isEqualTo(perfect);
            perfect.forEach(this::count);
            readOtherwise += account.readOtherwise();
            for (ChangeKind kind : ChangeKind.values()) {
                changes.merge(kind, account.count(kind), Integer::sum);
            }
        }
        assertThat(spoken).hasSize(17);
        assertThat(contradicted).isPositive();
        assertThat(doubted).isBetween(1, contradicted - 1);
        assertThat(readOtherwise).isPositive();
        assertThat(changes).allSatisfy((kind, count) -> assertThat(count).isPositive());
    }

    private void count(Signal signal) {
        spoken.add(signal.rule().id());
        contradicted += signal.contradicting().count() > 0 ? 1 : 0;
        doubted += signal.contradicting().doubted() ? 1 : 0;
    }
}
