package fengsui.job.operator;

import fengsui.event.SafetyEvent;
import fengsui.job.wire.RulesLedger;
import fengsui.rule.run.Acceptance;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts what became of each copy of an event that was given to the rules. Scores came in no record: what became of them is
 * no part of the ledger, is told beside it, and counts since the start. Not thread-safe.
 */
final class RulesCount {

    private static final Map<Acceptance, String> WORDS = Map.of(
            Acceptance.AHEAD, "used",
            Acceptance.LATE, "corrected",
            Acceptance.TOO_LATE, "too-late",
            Acceptance.SHED, "shed",
            Acceptance.UNWATCHED, "unwatched");

    private final Map<Acceptance, Long> counts = new EnumMap<>(Acceptance.class);
    private final Map<Acceptance, Long> scores = new EnumMap<>(Acceptance.class);

    void count(SafetyEvent event, Acceptance acceptance) {
        boolean recorded = event.header().origin().position() != null;
        (recorded ? counts : scores).merge(acceptance, 1L, Long::sum);
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
        WORDS.forEach((acceptance, word) -> figures.put("copies." + word, of(acceptance)));
        scores.forEach((acceptance, count) -> figures.put("scores." + WORDS.get(acceptance), count));
        return figures;
    }

    /** What became of scores, by the word for it. */
    Map<String, Long> scores() {
        return WORDS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, word -> scores.getOrDefault(word.getKey(), 0L)));
    }

    private long of(Acceptance acceptance) {
        return counts.getOrDefault(acceptance, 0L);
    }
}
