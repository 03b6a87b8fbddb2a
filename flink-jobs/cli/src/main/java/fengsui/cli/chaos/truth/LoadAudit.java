package fengsui.cli.chaos.truth;

import fengsui.event.EventKind;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whether the inputs hold the load, all of it, each record once: else nothing can be said of the job. */
final class LoadAudit {

    private LoadAudit() {}

    /** How many records each partition must hold, by {@code topic-partition}. */
    static SortedMap<String, Long> planned(Plan plan, TopicNames topics, int partitions) {
        SortedMap<String, Long> planned = new TreeMap<>();
        LoadScript script = new LoadScript(plan, partitions, 0);
        for (int second = 0; second < script.seconds(); second++) {
            script.second(second)
                    .forEach(line -> planned.merge(topics.input(line.kind()) + "-" + line.partition(), 1L, Long::sum));
        }
        return planned;
    }

    /** @param offsets of the inputs alone */
    static List<Breach> of(Plan plan, TopicNames topics, SortedMap<String, Range> offsets) {
        int partitions = offsets.size() / EventKind.values().length;
        List<Breach> breaches = new ArrayList<>();
        SortedMap<String, Long> planned = planned(plan, topics, partitions);
        offsets.forEach((partition, range) -> {
            long expected = planned.getOrDefault(partition, 0L);
            if (range.size() != expected) {
                breaches.add(new Breach(
                        "I1",
                        partition + ": holds " + range.size() + " records, the load has " + expected
                                + " for it: it was not over, was written to by others, or lost or repeated some"));
            }
        });
        return breaches;
    }
}
