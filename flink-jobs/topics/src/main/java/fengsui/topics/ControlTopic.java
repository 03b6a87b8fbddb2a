package fengsui.topics;

import fengsui.codec.Control;
import fengsui.codec.ControlJson;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The topic of rule sets. */
public final class ControlTopic {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Broker broker;
    private final String topic;

    public ControlTopic(Broker broker, TopicNames names) {
        this.broker = broker;
        this.topic = names.control();
    }

    /**
     * Returns when the broker has it.
     *
     * @return its offset, by which the rule set is known from then on
     */
    public long publish(Control control) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            return writer.writeNow(TopicWriter.Outgoing.of(topic, null, ControlJson.write(control)));
        }
    }

    /**
     * One record of the topic.
     *
     * @param offset by which the rule set is known
     */
    public record Entry(long offset, Control control) {}

    /** The newest rule set; records that cannot be read are passed over. */
    public Optional<Control> newest() {
        return newestEntry().map(Entry::control);
    }

    /** See {@link #newest()}. */
    public Optional<Entry> newestEntry() {
        Entry newest = null;
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            while (!reader.caughtUp()) {
                for (TopicRecord record : reader.poll(POLL)) {
                    Control read = read(record.value());
                    newest = read == null ? newest : new Entry(record.position().offset(), read);
                }
            }
        }
        return Optional.ofNullable(newest);
    }

    private static @Nullable Control read(byte @Nullable [] value) {
        try {
            return value == null ? null : ControlJson.read(value);
        } catch (IOException e) {
            return null;
        }
    }
}
