package fengsui.cli.listen;

import fengsui.topics.Broker;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one topic from its beginning on a thread of its own, as any consumer would, and hands each record on. Closing
 * reads to the end first, so that nothing written before is missed.
 */
public final class TopicTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicReader reader;
    private final Consumer<TopicRecord> handler;
    private final Thread thread;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean closing;

    private TopicTail(TopicReader reader, Consumer<TopicRecord> handler, String topic) {
        this.reader = reader;
        this.handler = handler;
        this.thread = new Thread(this::follow, "tail " + topic);
    }

    /** {@code handler} is called on the tail's own thread alone. */
    public static TopicTail start(Broker broker, String topic, Consumer<TopicRecord> handler) {
        TopicTail tail = new TopicTail(TopicReader.fromBeginning(broker, topic), handler, topic);
        tail.thread.setDaemon(true);
        tail.thread.start();
        return tail;
    }

    /** Reads what is on the topic by now, on the caller's thread. */
    public static void readAll(Broker broker, String topic, Consumer<TopicRecord> handler) {
        try (TopicReader reader = TopicReader.fromBeginning(broker, topic)) {
            while (!reader.caughtUp()) {
                reader.poll(POLL).forEach(handler);
            }
        }
    }

    private void follow() {
        try (reader) {
            while (!closing || !reader.caughtUp()) {
                reader.poll(POLL).forEach(handler);
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    /** Throws what went wrong while reading, if anything did. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(Duration.ofSeconds(15).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }
}
