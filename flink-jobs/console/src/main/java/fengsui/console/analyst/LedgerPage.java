package fengsui.console.analyst;

import fengsui.codec.Ledger;
import fengsui.topics.TopicOffsets.Range;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became of every record, each in one bucket, and of what was made of it.
 *
 * @param kafka why Kafka does not tell how much there is, {@code null} where it does: then what waits is not known
 * @param settled whether nothing more was counted for a while, so that what does not add up never will
 * @param sound whether no record is unaccounted for, as far as that can be told
 * @param rejected by reason, all topics together
 * @param stages what is counted behind intake, by name: copies given to rules, answers given to desks …
 * @param imbalances what does not add up between stages; until all is settled, it is on its way between two
 */
record LedgerPage(
        Head head,
        @Nullable String kafka,
        boolean settled,
        boolean sound,
        List<LedgerLine> lines,
        SortedMap<String, Long> rejected,
        SortedMap<String, Long> stages,
        List<String> imbalances) {

    private static final String REJECTED = ".rejected.";
    private static final String NEXT = ".next";
    private static final List<String> STAGES = List.of("waiting", "routed.", "copies.", "answers.");

    /** How much there is on the topics that the job reads, by {@code <topic>-<partition>}; else why that is not known. */
    record Written(
            SortedMap<String, Range> ranges, @Nullable String trouble) {

        static Written unknown(String why) {
            return new Written(Collections.emptySortedMap(), why);
        }

        /** A job may be set not to read the answers of dispatch: then none of them is its business. */
        Written asFarAs(SortedMap<String, Long> counted, String feedback) {
            if (counted.containsKey("answers.given")) {
                return this;
            }
            SortedMap<String, Range> others = new TreeMap<>(ranges);
            others.keySet().removeIf(partition -> partition.startsWith(feedback + "-"));
            return new Written(others, trouble);
        }
    }

    /** @param feedback the topic of dispatch's answers */
    static LedgerPage of(Notebook.Open open, Written there, String feedback) {
        SortedMap<String, Long> counted = open.books().health().ledger();
        Written written = there.asFarAs(counted, feedback);
        TreeSet<String> partitions = new TreeSet<>(written.ranges().keySet());
        counted.keySet().stream()
                .filter(name -> name.endsWith(NEXT))
                .forEach(name -> partitions.add(name.substring(0, name.length() - NEXT.length())));
        boolean settled = open.books().health().settled();
        List<LedgerLine> lines = partitions.stream()
                .map(name -> LedgerLine.of(name, written.ranges().get(name), counted, settled))
                .toList();
        return new LedgerPage(
                Head.of(open),
                written.trouble(),
                settled,
                lines.stream().allMatch(LedgerLine::sound),
                lines,
                reasons(counted),
                stages(counted),
                Ledger.imbalances(counted));
    }

    private static SortedMap<String, Long> reasons(SortedMap<String, Long> counted) {
        SortedMap<String, Long> reasons = new TreeMap<>();
        counted.forEach((name, count) -> {
            int at = name.indexOf(REJECTED);
            if (at >= 0) {
                reasons.merge(name.substring(at + REJECTED.length()), count, Long::sum);
            }
        });
        return reasons;
    }

    private static SortedMap<String, Long> stages(SortedMap<String, Long> counted) {
        SortedMap<String, Long> stages = new TreeMap<>(counted);
        stages.keySet().removeIf(name -> STAGES.stream().noneMatch(name::startsWith));
        return stages;
    }
}
