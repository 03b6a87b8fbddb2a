package fengsui.cli.live;

import fengsui.codec.Health;
import fengsui.codec.HealthJson;
import fengsui.topics.Broker;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All that jobs have said of themselves, in its order. */
public final class HealthLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final TopicReader reader;
    private final List<Health> log = new ArrayList<>();

    private HealthLog(TopicReader reader) {
        this.reader = reader;
    }

    public static HealthLog of(Broker broker, String topic) {
        return new HealthLog(TopicReader.fromBeginning(broker, topic));
    }

    /** Takes what has been written since, or waits a little for it. Returns all. */
    public List<Health> more() {
        reader.poll(POLL).forEach(record -> log.add(read(record)));
        return all();
    }

    /** What has been taken by now. */
    public List<Health> all() {
        return List.copyOf(log);
    }

    /** Whether there is nothing on the topic that has not been taken. */
    public boolean caughtUp() {
        return reader.caughtUp();
    }

    private static Health read(TopicRecord record) {
        byte[] value = record.value();
        try {
            return HealthJson.read(value == null ? new byte[0] : value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
