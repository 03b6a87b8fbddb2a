package fengsui.job.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.codec.Health;
import fengsui.codec.Ledger;
import java.util.List;
import java.util.SortedMap;

/** Nothing vanishes, and nothing counts twice: what every run of a job must come to. */
public final class LedgerBalance {

    private LedgerBalance() {}

    /**
     * The ledger of a job that has ended adds up.
     *
     * @param health in the order in which it was written
     * @param records how many there were to be read
     * @return its figures
     */
    public static SortedMap<String, Long> assertBalanced(List<Health> health, long records) {
        Ledger ledger = new Ledger();
        health.forEach(ledger::take);
        SortedMap<String, Long> figures = ledger.figures();
        assertThat(Ledger.imbalances(figures)).as("of %s", figures).isEmpty();
        assertThat(figures).as("all stages have reported").containsKeys("routed.watched", "copies.used");
        long read = figures.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith(".read"))
                .mapToLong(figure -> figure.getValue())
                .sum();
        assertThat(read).as("records read").isEqualTo(records);
        return figures;
    }
}
