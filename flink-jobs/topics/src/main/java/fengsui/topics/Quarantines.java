package fengsui.topics;

import fengsui.codec.Quarantine;
import fengsui.codec.QuarantineJson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that were taken out, on the control topic between the rule sets: one record each. They hold whatever rule set
 * is published before or after them, so that nobody who publishes need know of them.
 */
public final class Quarantines {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Broker broker;
    private final String topic;

    public Quarantines(Broker broker, TopicNames names) {
        this.broker = broker;
        this.topic = names.control();
    }

    /** What is there by now, in the order in which it was written: the first of each text of a rule. */
    public List<Quarantine> read() {
        List<Quarantine> all = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            while (!reader.caughtUp()) {
                reader.poll(POLL).forEach(record -> read(record.value(), all));
            }
        }
        return List.copyOf(all);
    }

    /** Records that are none, or cannot be read, are passed over. */
    private static void read(byte @Nullable [] value, List<Quarantine> into) {
        try {
            if (value != null && QuarantineJson.is(value)) {
                add(QuarantineJson.read(value), into);
            }
        } catch (IOException e) {
            // The job that reads it counts and tells it.
        }
    }

    private static void add(Quarantine read, List<Quarantine> into) {
        if (into.stream().noneMatch(read::same)) {
            into.add(read);
        }
    }

    /** Writes those that are not there yet, and returns when the broker has them. One job at a time may do so. */
    public void write(List<Quarantine> found) {
        List<Quarantine> there = read();
        List<Quarantine> lacking = found.stream()
                .filter(one -> there.stream().noneMatch(one::same))
                .toList();
        if (!lacking.isEmpty()) {
            try (TopicWriter writer = TopicWriter.open(broker)) {
                lacking.forEach(
                        one -> writer.writeNow(TopicWriter.Outgoing.of(topic, null, QuarantineJson.write(one))));
            }
        }
    }
}
