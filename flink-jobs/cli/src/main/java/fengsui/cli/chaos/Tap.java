package fengsui.cli.chaos;

import fengsui.event.Position;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a topic on a thread of its own, as a consumer does that wants committed records alone, and hands on each record
 * once. Where brokers do not answer it asks again, for ever.
 */
final class Tap implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final long CLOSING_MILLIS = 10_000;

    private final Broker broker;
    private final String topic;
    private final Consumer<TopicRecord> handler;
    private final Consumer<String> failed;
    private final Map<Integer, Long> next = new HashMap<>();
    private final Thread thread;
    private volatile boolean closing;

    private Tap(Broker broker, String topic, Consumer<TopicRecord> handler, Consumer<String> failed) {
        this.broker = broker;
        this.topic = topic;
        this.handler = handler;
        this.failed = failed;
        this.thread = new Thread(this::run, "tap " + topic);
    }

    /**
     * Both are called on the tap's own thread alone.
     *
     * @param failed told why, where nothing more is read
     */
    static Tap open(Broker broker, String topic, Consumer<TopicRecord> handler, Consumer<String> failed) {
        Tap tap = new Tap(broker, topic, handler, failed);
        tap.thread.setDaemon(true);
        tap.thread.start();
        return tap;
    }

    private void run() {
        while (!closing) {
            try {
                read();
            } catch (KafkaUnavailable away) {
                // Brokers are killed here: it begins anew, and passes over what it has handed on.
                Thread.onSpinWait();
            } catch (RuntimeException e) {
                failed.accept("reading " + topic + ": " + e);
                return;
            }
        }
    }

    private void read() {
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            while (!closing) {
                reader.poll(POLL).forEach(this::take);
            }
        }
    }

    private void take(TopicRecord record) {
        Position position = record.position();
        if (position.offset() >= next.getOrDefault(position.partition(), 0L)) {
            next.put(position.partition(), position.offset() + 1);
            handler.accept(record);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        thread.join(CLOSING_MILLIS);
    }
}
