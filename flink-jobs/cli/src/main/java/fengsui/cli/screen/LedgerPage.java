package fengsui.cli.screen;

import fengsui.codec.Ledger;
import fengsui.topics.TopicOffsets.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of every record, topic by topic, held against what Kafka itself says it has.
 *
 * @param counted what the job counted, by name: {@code <topic>-<partition>.read} and so on
 * @param written Kafka's own offsets by {@code <topic>-<partition>}
 */
public record LedgerPage(SortedMap<String, Long> counted, SortedMap<String, Range> written) {

    private static final String REJECTED = "rejected";
    private static final String REFUSED = "answers.refused.";
    private static final String DUPLICATE = "duplicate";

    /** Whether every record is accounted for, and everything that was made of it. */
    public boolean balanced() {
        return allRead()
                && otherOffsets().isEmpty()
                && Ledger.imbalances(counted).isEmpty();
    }

    private boolean allRead() {
        return written.entrySet().stream()
                .allMatch(partition -> partition.getValue().size() == of(partition.getKey(), "read"));
    }

    /** Counts may agree where one record was passed over and another read twice: a line for each such partition. */
    private List<String> otherOffsets() {
        return written.entrySet().stream()
                .filter(partition -> !partition.getValue().equals(read(partition.getKey(), partition.getValue())))
                .map(partition -> partition.getKey() + " has " + told(partition.getValue())
                        + " on Kafka, the job has read "
                        + told(read(partition.getKey(), partition.getValue())))
                .toList();
    }

    /** What the job says it has read; nothing, where it says nothing. */
    private Range read(String partition, Range kafka) {
        long first = counted.getOrDefault(partition + ".first", kafka.begin());
        return new Range(first, counted.getOrDefault(partition + ".next", first));
    }

    private static String told(Range range) {
        return range.size() == 0 ? "no offsets" : "offsets " + range.begin() + " to " + (range.end() - 1);
    }

    public List<String> lines() {
        Table table = new Table("topic", "written", "read", "decoded", "filtered", REJECTED, "events", DUPLICATE);
        for (String topic : topics()) {
            table.row(
                    topic,
                    Long.toString(written(topic)),
                    sum(topic, "read"),
                    sum(topic, "decoded"),
                    sum(topic, "filtered"),
                    sum(topic, REJECTED),
                    sum(topic, "events"),
                    sum(topic, DUPLICATE));
        }
        List<String> lines = new ArrayList<>(table.lines());
        reasons().forEach((reason, count) -> lines.add("  rejected, " + reason + ": " + count));
        told("unplaced", "events outside every grid of the areas: ", "").ifPresent(lines::add);
        told(
                        "forgotten",
                        "events forgotten early, because their devices sent more than is remembered: ",
                        "; had one come again, it counted as new")
                .ifPresent(lines::add);
        long waiting = counted.getOrDefault("waiting", 0L);
        if (waiting > 0) {
            lines.add("  readings that wait for their time to be judged: " + waiting);
        }
        lines.add(copies());
        answers().ifPresent(lines::add);
        lines.addAll(verdict());
        return lines;
    }

    private Optional<String> told(String figure, String before, String after) {
        long count = topics().stream().mapToLong(topic -> total(topic, figure)).sum();
        return count == 0 ? Optional.empty() : Optional.of("  " + before + count + after);
    }

    private String copies() {
        return "copies given to rules: " + copies("used") + ", corrected for: " + copies("corrected")
                + ", too late to correct: " + copies("too-late") + ", shed: " + copies("shed")
                + "; events that no rule watches: " + counted.getOrDefault("routed.unwatched", 0L);
    }

    /** Where the job reads answers at all. */
    private Optional<String> answers() {
        if (!counted.containsKey("answers.given")) {
            return Optional.empty();
        }
        SortedMap<String, Long> refused = counted.tailMap(REFUSED).headMap(REFUSED + Character.MAX_VALUE);
        long unused = refused.values().stream().mapToLong(Long::longValue).sum();
        List<String> parts = new ArrayList<>();
        parts.add("used or waiting for their time " + (answers("taken") - unused));
        parts.add("repeated " + answers("repeated"));
        refused.forEach((reason, count) -> parts.add(reason.substring(REFUSED.length()) + " " + count));
        return Optional.of("answers of dispatch: " + answers("given") + " given to desks: " + String.join(", ", parts));
    }

    private long answers(String what) {
        return counted.getOrDefault("answers." + what, 0L);
    }

    private long copies(String what) {
        return counted.getOrDefault("copies." + what, 0L);
    }

    private List<String> verdict() {
        if (balanced()) {
            return List.of("balanced: every record is accounted for");
        }
        List<String> lines = new ArrayList<>();
        if (!allRead()) {
            long missing = written.values().stream().mapToLong(Range::size).sum()
                    - topics().stream().mapToLong(topic -> total(topic, "read")).sum();
            lines.add("NOT balanced: " + missing + " records on Kafka are not accounted for (yet)");
        }
        otherOffsets().forEach(line -> lines.add("NOT balanced (yet): " + line));
        Ledger.imbalances(counted).forEach(line -> lines.add("NOT balanced (yet): " + line));
        return lines;
    }

    private TreeSet<String> topics() {
        TreeSet<String> topics = new TreeSet<>();
        written.keySet().forEach(partition -> topics.add(topicOf(partition)));
        return topics;
    }

    private long written(String topic) {
        return written.entrySet().stream()
                .filter(partition -> topicOf(partition.getKey()).equals(topic))
                .mapToLong(partition -> partition.getValue().size())
                .sum();
    }

    private String sum(String topic, String what) {
        return Long.toString(total(topic, what));
    }

    private long total(String topic, String what) {
        return written.keySet().stream()
                .filter(partition -> topicOf(partition).equals(topic))
                .mapToLong(partition -> of(partition, what))
                .sum();
    }

    /** Rejects are counted by reason: {@code rejected.bad-time}. */
    private long of(String partition, String what) {
        String name = partition + "." + what;
        return counted.entrySet().stream()
                .filter(figure ->
                        figure.getKey().equals(name) || figure.getKey().startsWith(name + "."))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private SortedMap<String, Long> reasons() {
        SortedMap<String, Long> reasons = new TreeMap<>();
        String mark = "." + REJECTED + ".";
        counted.forEach((name, count) -> {
            int at = name.indexOf(mark);
            if (at >= 0) {
                reasons.merge(name.substring(at + mark.length()), count, Long::sum);
            }
        });
        return reasons;
    }

    private static String topicOf(String partition) {
        return partition.substring(0, partition.lastIndexOf('-'));
    }
}
