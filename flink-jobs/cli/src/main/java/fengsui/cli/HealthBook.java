package fengsui.cli;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The newest health record of each subject. Thread-safe. */
final class HealthBook {

    private static final String LEDGER = "ledger/";
    private static final String JOB = "job";

    private final Map<String, Health> newest = new ConcurrentHashMap<>();

    void take(TopicRecord record) {
        byte[] value = record.value();
        if (value == null) {
            return;
        }
        try {
            Health health = HealthJson.read(value);
            newest.put(health.subject(), health);
        } catch (IOException e) {
            // Somebody else's record on our topic: it says nothing of this job.
            return;
        }
    }

    /** Whether the job has given a sign of life: all of it runs. */
    boolean alive() {
        return newest.containsKey(JOB);
    }

    /** What all subtasks have counted, added up by name. */
    SortedMap<String, Long> ledger() {
        SortedMap<String, Long> sums = new TreeMap<>();
        newest.forEach((subject, health) -> {
            if (subject.startsWith(LEDGER)) {
                health.figures().forEach((name, count) -> sums.merge(name, count, Long::sum));
            }
        });
        return sums;
    }

    /** How many records intake has read. */
    long read() {
        return ledger().entrySet().stream()
                .filter(figure -> figure.getKey().endsWith(".read"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
