package fengsui.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static Health health(String subject, Map<String, Long> figures) {
        return new Health(subject, 0, "ok", "", new TreeMap<>(figures));
    }

    private static SortedMap<String, Long> balanced() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("sensor-0.read", 6L),
                Map.entry("sensor-0.decoded", 3L),
                Map.entry("sensor-0.filtered", 1L),
                Map.entry("sensor-0.rejected.bad-time", 2L),
                Map.entry("sensor-0.events", 7L),
                Map.entry("waiting", 1L),
                Map.entry("sensor-0.duplicate", 2L),
                Map.entry("routed.watched", 3L),
                Map.entry("routed.unwatched", 1L),
                Map.entry("routed.copies", 5L),
                Map.entry("copies.used", 1L),
                Map.entry("copies.corrected", 1L),
                Map.entry("copies.too-late", 1L),
                Map.entry("copies.shed", 1L),
                Map.entry("copies.unwatched", 1L)));
    }

    @Test
    void whenSubtasksReport_thenCountsAddUpAndOffsetsSpan() {
        Ledger ledger = new Ledger();
        ledger.take(health("ledger/0", Map.of("a-0.read", 1L, "a-0.first", 7L, "a-0.next", 8L, "subtasks", 2L)));
        ledger.take(health("ledger/1", Map.of("a-0.read", 1L, "a-0.first", 5L, "a-0.next", 6L, "subtasks", 2L)));
        ledger.take(health("ledger/1", Map.of("a-0.read", 2L, "a-0.first", 5L, "a-0.next", 7L, "subtasks", 2L)));
        ledger.take(health("job", Map.of("a-0.read", 100L)));
        assertThat(ledger.figures()).isEqualTo(Map.of("a-0.read", 3L, "a-0.first", 5L, "a-0.next", 8L));
    }

    @Test
    void whenThereAreFewerSubtasksThanBefore_thenThoseThatAreGoneNoLongerCount() {
        Ledger ledger = new Ledger();
        ledger.take(health("ledger/rules/0", Map.of("copies.used", 5L, "subtasks", 1L)));
        ledger.take(health("ledger/0", Map.of("a-0.read", 1L, "subtasks", 2L)));
        ledger.take(health("ledger/1", Map.of("a-0.read", 1L, "subtasks", 2L)));
        ledger.take(health("ledger/0", Map.of("a-0.read", 2L, "subtasks", 1L)));
        assertThat(ledger.figures()).isEqualTo(Map.of("a-0.read", 2L, "copies.used", 5L));
    }

    @Test
    void whenAllIsAccountedFor_thenNothingIsFound() {
        assertThat(Ledger.imbalances(balanced())).isEmpty();
    }

    @Test
    void whenAnyCountIsOff_thenItIsFound() {
        for (String name : balanced().keySet()) {
            SortedMap<String, Long> figures = balanced();
            figures.merge(name, 1L, Long::sum);
            assertThat(Ledger.imbalances(figures)).as(name).hasSize(1);
        }
    }
}
