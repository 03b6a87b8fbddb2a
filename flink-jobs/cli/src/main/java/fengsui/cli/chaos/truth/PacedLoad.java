package fengsui.cli.chaos.truth;

import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;

/** A load of known truth, written to the inputs as its time comes, on a thread of its own. */
public final class PacedLoad implements AutoCloseable {

    private PacedLoad() {}

    /** The topics must be there. Each input partition hears of the load from the first second to the last. */
    public static PacedLoad start(Plan plan, Broker broker, TopicNames topics) {
        throw new UnsupportedOperationException();
    }

    /** How long after {@link Plan#length} the load still writes: the quiet in which what has begun comes to its end. */
    public static Duration tail() {
        throw new UnsupportedOperationException();
    }

    /**
     * Waits until all of it is on the topics, the quiet end included; {@code false} where it is not by then.
     *
     * @throws fengsui.topics.KafkaUnavailable where it could not be written
     */
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** How many records the brokers have confirmed by now, by topic. */
    public SortedMap<String, Long> written() {
        throw new UnsupportedOperationException();
    }

    /** The time of the first event. */
    public Instant startedAt() {
        throw new UnsupportedOperationException();
    }

    /** Stops writing at once, whether it was over or not. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
