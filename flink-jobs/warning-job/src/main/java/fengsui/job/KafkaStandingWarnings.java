package fengsui.job;

import fengsui.codec.StateJson;
import fengsui.job.operator.StandingWarnings;
import fengsui.topics.Broker;
import fengsui.topics.NewestRecords;
import fengsui.topics.TopicRecord;
import fengsui.warning.Warning;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands by the compacted topic: the newest committed record of each incident. */
final class KafkaStandingWarnings implements StandingWarnings {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(KafkaStandingWarnings.class);

    /** While we start, the sink commits what its checkpoint left to be committed, and aborts what else is open. */
    private static final Duration START = Duration.ofSeconds(5);

    private final Broker broker;
    private final String topic;
    private transient boolean started;

    KafkaStandingWarnings(Broker broker, String topic) {
        this.broker = broker;
        this.topic = topic;
    }

    @Override
    public List<Warning> read() {
        List<Warning> standing = new ArrayList<>();
        List<TopicRecord> unreadable = new ArrayList<>();
        // What is open later is of this run, and waits for a checkpoint that would wait for us.
        Duration commit = started ? Duration.ZERO : START;
        started = true;
        for (TopicRecord record : NewestRecords.read(broker, topic, commit)) {
            read(record, standing, unreadable);
        }
        if (!unreadable.isEmpty()) {
            LOG.warn(
                    "{} of {} records on {} cannot be read and count as never written, the first at offset {}",
                    unreadable.size(),
                    unreadable.size() + standing.size(),
                    topic,
                    unreadable.get(0).position().offset());
        }
        return standing;
    }

    private static void read(TopicRecord record, List<Warning> standing, List<TopicRecord> unreadable) {
        String state = record.headers().getOrDefault(OutRecord.STATE_HEADER, "");
        try {
            standing.add(StateJson.read(state.getBytes(StandardCharsets.UTF_8), Warning.class));
        } catch (UncheckedIOException e) {
            unreadable.add(record);
        }
    }
}
