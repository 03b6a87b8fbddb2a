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
     * The ledger of a job that has ended, or has nothing left to read, adds up.
     *
     * @param health in the order in which it was written
     * @param records how many there were to be read
     * @return its figures
     */
    public static SortedMap<String, Long> assertBalanced(List<Health> health, long records) {
        SortedMap<String, Long> figures = figures(health);
        assertThat(Ledger.imbalances(figures)).as("of %s", figures).isEmpty();
        assertThat(figures).as("all stages have reported").containsKeys("routed.watched", "copies.used");
        assertThat(read(figures)).as("records read").isEqualTo(records);
        return figures;
    }

    /** Whether a job that goes on has said by now what {@link #assertBalanced} asks for. */
    public static boolean isBalanced(List<Health> health, long records) {
        SortedMap<String, Long> figures = figures(health);
        return read(figures) == records
                && Ledger.imbalances(figures).isEmpty()
                && figures.containsKey("routed.watched")
                && figures.containsKey("copies.used");
    }

    private static SortedMap<String, Long> figures(List<Health> health) {
        Ledger ledger = new Ledger();
        health.forEach(ledger::take);
        return ledger.figures();
    }

    private static long read(SortedMap<String, Long> figures) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().endsWith(".read"))
                .mapToLong(figure -> figure.getValue())
                .sum();
    }
}
