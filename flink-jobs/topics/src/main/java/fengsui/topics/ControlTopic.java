package fengsui.topics;

import fengsui.codec.Control;
import fengsui.codec.ControlJson;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
     * @param written when the broker wrote it, epoch milliseconds
     */
    public record Entry(long offset, long written, Control control) {

        public String digest() {
            return control.rules().digest();
        }
    }

    /** The newest rule set; records that cannot be read are passed over. */
    public Optional<Control> newest() {
        return newestEntry().map(Entry::control);
    }

    /** See {@link #newest()}. */
    public Optional<Entry> newestEntry() {
        AtomicReference<@Nullable Entry> newest = new AtomicReference<>();
        each(newest::set);
        return Optional.ofNullable(newest.get());
    }

    /** Every rule set that is there by now, in the order of offsets; records that cannot be read are passed over. */
    public void each(Consumer<Entry> reader) {
        try (TopicReader topicReader = TopicReader.fromBeginning(broker, topic)) {
            while (!topicReader.caughtUp()) {
                topicReader.poll(POLL).forEach(record -> entry(record).ifPresent(reader));
            }
        }
    }

    private static Optional<Entry> entry(TopicRecord record) {
        Control read = read(record.value());
        return read == null
                ? Optional.empty()
                : Optional.of(new Entry(record.position().offset(), record.timestamp(), read));
    }

    private static @Nullable Control read(byte @Nullable [] value) {
        try {
            return value == null ? null : ControlJson.read(value);
        } catch (IOException e) {
            return null;
        }
    }
}
