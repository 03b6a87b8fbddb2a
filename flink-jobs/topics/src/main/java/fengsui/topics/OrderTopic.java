package fengsui.topics;

import fengsui.codec.OrderJson;
import fengsui.order.Order;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders on the control topic, between the rule sets: they hold whatever rule set is published before or after them. */
public final class OrderTopic {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Broker broker;
    private final String topic;

    public OrderTopic(Broker broker, TopicNames names) {
        this.broker = broker;
        this.topic = names.control();
    }

    /**
     * One record.
     *
     * @param offset by which a job names the rule set that it makes
     * @param written when the broker wrote it, epoch milliseconds
     */
    public record Entry(long offset, long written, Order order) {}

    /** All that are there by now, in the order in which they were given; what cannot be read is passed over. */
    public List<Entry> read() {
        List<Entry> all = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            while (!reader.caughtUp()) {
                reader.poll(POLL).forEach(record -> add(record, record.value(), all));
            }
        }
        return List.copyOf(all);
    }

    private static void add(TopicRecord record, byte @Nullable [] value, List<Entry> into) {
        try {
            if (value != null && OrderJson.is(value)) {
                into.add(new Entry(record.position().offset(), record.timestamp(), OrderJson.read(value)));
            }
        } catch (IOException e) {
            // The job that reads it counts and tells it.
        }
    }

    /**
     * Returns when the broker has it.
     *
     * @return its offset
     */
    public long give(Order order) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            return writer.writeNow(TopicWriter.Outgoing.of(topic, null, OrderJson.write(order)));
        }
    }
}
