package fengsui.cli.chaos.truth;

import fengsui.cli.listen.TopicTail;
import fengsui.codec.Intake;
import fengsui.codec.Ledger;
import fengsui.codec.RawRecord;
import fengsui.codec.RecordDecoder;
import fengsui.device.Dedupe;
import fengsui.event.Position;
import fengsui.event.SafetyEvent;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import fengsui.topics.TopicOffsets.Range;
import fengsui.topics.TopicRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is really on the inputs, decoded once more.
 *
 * @param offsets Kafka's own, by {@code topic-partition}
 * @param counts how many records of each bucket there are, by {@code topic-partition.bucket} as the ledger names it
 * @param events in no order between partitions; those of one partition in its order
 * @param duplicates how many of the events had come before
 * @param rejected records that are no event: position and the reason's label
 */
record Inputs(
        SortedMap<String, Range> offsets,
        SortedMap<String, Long> counts,
        List<SafetyEvent> events,
        long duplicates,
        Map<Position, String> rejected) {

    static Inputs read(Broker broker, TopicNames topics, RecordDecoder decoder) {
        SortedMap<String, Range> offsets =
                TopicOffsets.read(broker, topics.inputs()).ranges();
        Reading reading = new Reading(decoder);
        topics.inputs().forEach(topic -> TopicTail.readAll(broker, topic, reading::take));
        long duplicates =
                (long) reading.events.size() - Dedupe.firsts(reading.events).size();
        return new Inputs(offsets, reading.counts, reading.events, duplicates, reading.rejected);
    }

    /** The time of the newest event; the least there is where there is none. */
    long newest() {
        return events.stream().mapToLong(SafetyEvent::eventTime).max().orElse(Long.MIN_VALUE);
    }

    long records() {
        return offsets.values().stream().mapToLong(Range::size).sum();
    }

    /** Whether a job that has {@code counted} this much is done with all that there is. */
    boolean isCounted(SortedMap<String, Long> counted) {
        return offsets.entrySet().stream().allMatch(partition -> isRead(partition, counted))
                && Ledger.imbalances(counted).isEmpty();
    }

    private static boolean isRead(Map.Entry<String, Range> partition, SortedMap<String, Long> counted) {
        Range range = partition.getValue();
        return range.size() == 0 || counted.getOrDefault(partition.getKey() + ".next", 0L) >= range.end();
    }

    private static final class Reading {

        private final RecordDecoder decoder;
        private final SortedMap<String, Long> counts = new TreeMap<>();
        private final List<SafetyEvent> events = new ArrayList<>();
        private final Map<Position, String> rejected = new HashMap<>();

        Reading(RecordDecoder decoder) {
            this.decoder = decoder;
        }

        void take(TopicRecord record) {
            Position position = record.position();
            String partition = position.topic() + "-" + position.partition();
            String feed = record.headers().get(RawRecord.FEED_HEADER);
            Intake intake = decoder.decode(new RawRecord(position, record.timestamp(), feed, record.value()));
            counts.merge(partition + ".read", 1L, Long::sum);
            if (intake instanceof Intake.Decoded decoded) {
                events.addAll(decoded.events());
                counts.merge(partition + ".decoded", 1L, Long::sum);
                counts.merge(partition + ".events", (long) decoded.events().size(), Long::sum);
            } else if (intake instanceof Intake.Rejected refused) {
                String reason = refused.reject().reason().label();
                rejected.put(position, reason);
                counts.merge(partition + ".rejected." + reason, 1L, Long::sum);
            } else {
                counts.merge(partition + ".filtered", 1L, Long::sum);
            }
        }
    }
}
