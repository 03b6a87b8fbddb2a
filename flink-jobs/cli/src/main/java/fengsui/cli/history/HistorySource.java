package fengsui.cli.history;

import fengsui.cli.console.UserError;
import fengsui.codec.RawRecord;
import fengsui.codec.feed.Feeds;
import fengsui.event.EventKind;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where history comes from. Each set of rules reads it through its own feeds. */
public sealed interface HistorySource {

    /**
     * Reads all of it.
     *
     * @param progress told in words what is being read
     */
    History read(Feeds feeds, Consumer<String> progress) throws IOException;

    /** Lines of files. */
    record OfFiles(List<HistoryFile> files, HistoryOrder order) implements HistorySource {

        @Override
        public History read(Feeds feeds, Consumer<String> progress) throws IOException {
            HistoryFiles.mustBeKnown(files, feeds);
            return History.read(feeds, files, order, file -> progress.accept("reading " + file.path()));
        }
    }

    /** Records of the input topics of a broker, which it leaves as they are. */
    record OfTopics(Broker broker, TopicNames topics, TopicSpan span, HistoryOrder order) implements HistorySource {

        @Override
        public History read(Feeds feeds, Consumer<String> progress) {
            List<HistoryRecord> records = new ArrayList<>();
            for (EventKind kind : EventKind.values()) {
                progress.accept("reading " + topics.input(kind) + " at " + broker.bootstrap());
                if (!span.read(broker, topics.input(kind), record -> add(kind, record, records))) {
                    progress.accept("warning: " + DeletedRecords.line(topics.input(kind), broker));
                }
            }
            if (records.isEmpty()) {
                throw new UserError("no record of that time at " + broker.bootstrap()
                        + ": check --from, --to and --prefix (what counts is the time of the Kafka record)");
            }
            return History.of(feeds, records, order);
        }

        private static void add(EventKind kind, TopicRecord record, List<HistoryRecord> records) {
            byte[] value = record.value();
            if (value != null) {
                records.add(new HistoryRecord(
                        kind,
                        record.headers().get(RawRecord.FEED_HEADER),
                        record.position().partition(),
                        record.position().offset(),
                        record.timestamp(),
                        value));
            }
        }
    }
}
