package fengsui.cli.history;

import fengsui.cli.console.Progress;
import fengsui.codec.RawRecord;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import java.util.Map;

/**
 * Writes history to the input topics: every record has the same position each time, within a partition records keep their
 * order, and of those that count as one the first comes in first.
 */
public final class HistoryWriter {

    private static final int TELL_EVERY = 1000;

    private final Broker broker;
    private final TopicNames topics;
    private final int partitions;

    public HistoryWriter(Broker broker, TopicNames topics, int partitions) {
        this.broker = broker;
        this.topics = topics;
        this.partitions = partitions;
    }

    public void write(History history, Progress progress) {
        try (TopicWriter writer = TopicWriter.open(broker)) {
            long done = 0;
            for (HistoryLine line : history.lines()) {
                writer.write(outgoing(history, line));
                done++;
                if (done % TELL_EVERY == 0) {
                    progress.reached(done);
                }
            }
            writer.flush();
            progress.reached(done);
        }
    }

    private Outgoing outgoing(History history, HistoryLine line) {
        String feed = history.feedOf(line);
        return Outgoing.of(topics.input(line.kind()), null, line.bytes())
                .in(Math.floorMod(line.spread(), partitions))
                .at(line.stamp())
                .with(feed.isEmpty() ? Map.of() : Map.of(RawRecord.FEED_HEADER, feed));
    }
}
