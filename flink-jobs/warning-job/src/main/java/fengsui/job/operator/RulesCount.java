package fengsui.job.operator;

import fengsui.job.wire.RulesLedger;
import fengsui.rule.run.Acceptance;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what became of each copy of an event that was given to the rules. Not thread-safe. */
final class RulesCount {

    private final Map<Acceptance, Long> counts = new EnumMap<>(Acceptance.class);

    void count(Acceptance acceptance) {
        counts.merge(acceptance, 1L, Long::sum);
    }

    /** Adds what was counted before a restore, perhaps by another subtask. */
    void add(RulesLedger earlier) {
        counts.merge(Acceptance.AHEAD, earlier.used(), Long::sum);
        counts.merge(Acceptance.LATE, earlier.corrected(), Long::sum);
        counts.merge(Acceptance.TOO_LATE, earlier.tooLate(), Long::sum);
        counts.merge(Acceptance.SHED, earlier.shed(), Long::sum);
        counts.merge(Acceptance.UNWATCHED, earlier.unwatched(), Long::sum);
    }

    RulesLedger ledger() {
        return new RulesLedger(
                of(Acceptance.AHEAD),
                of(Acceptance.LATE),
                of(Acceptance.TOO_LATE),
                of(Acceptance.SHED),
                of(Acceptance.UNWATCHED));
    }

    SortedMap<String, Long> figures() {
        SortedMap<String, Long> figures = new TreeMap<>();
        figures.put("copies.used", of(Acceptance.AHEAD));
        figures.put("copies.corrected", of(Acceptance.LATE));
        figures.put("copies.too-late", of(Acceptance.TOO_LATE));
        figures.put("copies.shed", of(Acceptance.SHED));
        figures.put("copies.unwatched", of(Acceptance.UNWATCHED));
        return figures;
    }

    private long of(Acceptance acceptance) {
        return counts.getOrDefault(acceptance, 0L);
    }
}
