package fengsui.job;

import fengsui.codec.ControlJson;
import fengsui.codec.Reject;
import fengsui.codec.RejectReason;
import fengsui.job.wire.ControlRecord;
import fengsui.job.wire.Edition;
import fengsui.job.wire.Unreadable;
import fengsui.topics.Broker;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Reads the control topic from its beginning. A record that is no rule set is passed on as such. */
final class ControlFollower implements ControlReader.Following {

    private static final Duration WAIT = Duration.ofMillis(500);

    private final TopicReader reader;

    private ControlFollower(TopicReader reader) {
        this.reader = reader;
    }

    /** @throws fengsui.topics.KafkaUnavailable where the broker does not answer */
    static ControlFollower of(Broker broker, String topic) {
        return new ControlFollower(TopicReader.fromBeginning(broker, topic));
    }

    @Override
    public List<ControlRecord> next() {
        return reader.poll(WAIT).stream().map(ControlFollower::read).toList();
    }

    private static ControlRecord read(TopicRecord record) {
        byte[] value = record.value();
        if (value == null) {
            return unreadable(RejectReason.EMPTY, record, "a record without a value");
        }
        try {
            return Edition.published(record.position().offset(), ControlJson.read(value));
        } catch (IOException e) {
            return unreadable(RejectReason.MALFORMED, record, "not a rule set: " + e.getMessage());
        }
    }

    private static Unreadable unreadable(RejectReason reason, TopicRecord record, String detail) {
        return new Unreadable(new Reject(reason, record.position(), null, detail));
    }

    @Override
    public void close() {
        reader.close();
    }
}
