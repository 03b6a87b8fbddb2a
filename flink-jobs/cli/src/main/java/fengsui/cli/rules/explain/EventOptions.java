package fengsui.cli.rules.explain;

import fengsui.cli.console.UserError;
import fengsui.cli.history.HistoryEvents;
import fengsui.cli.history.HistoryFiles;
import fengsui.cli.option.PrefixOption;
import fengsui.codec.RawRecord;
import fengsui.codec.feed.Feeds;
import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.RecordsAt;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where events are read again: files of history, or a broker. */
final class EventOptions {

    private static final Duration POLL = Duration.ofMillis(200);

    @Option(
            names = "--feed",
            paramLabel = "FEED=FILE[.gz]",
            description = "Events from lines of one feed, as for backtest. May be given many times.")
    private List<String> feeds = new ArrayList<>();

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "A broker to begin with, instead of files.")
    private @Nullable String bootstrap;

    @Mixin
    private PrefixOption prefix = new PrefixOption();

    boolean fromFiles() {
        return !feeds.isEmpty();
    }

    boolean fromBroker() {
        return bootstrap != null;
    }

    Broker broker() {
        if (bootstrap == null) {
            throw new UserError("nothing to read events from: expected --feed FEED=FILE or --bootstrap HOST:PORT");
        }
        return Broker.at(bootstrap);
    }

    TopicNames topics() {
        return prefix.topics();
    }

    /** All that the files hold. */
    HistoryEvents files(Feeds known) {
        return HistoryFiles.events(feeds, known);
    }

    /** The events of the records at {@code positions}, as far as they are still there. */
    HistoryEvents at(Feeds known, List<Position> positions) {
        return HistoryEvents.of(
                known,
                orUserError(() -> RecordsAt.of(broker(), positions)).stream()
                        .map(EventOptions::raw)
                        .toList());
    }

    /** The events of records written from {@code from} to {@code to} to the topics of {@code kinds}. */
    HistoryEvents between(Feeds known, Set<EventKind> kinds, long from, long to) {
        List<RawRecord> records = new ArrayList<>();
        for (EventKind kind : kinds) {
            orUserError(() -> {
                read(topics().input(kind), from, to, records);
                return records;
            });
        }
        return HistoryEvents.of(known, records);
    }

    private void read(String topic, long from, long to, List<RawRecord> records) {
        try (TopicReader reader = TopicReader.since(broker(), topic, from)) {
            while (!reader.caughtUp()) {
                reader.poll(POLL).stream()
                        .filter(record -> record.timestamp() <= to)
                        .map(EventOptions::raw)
                        .forEach(records::add);
            }
        }
    }

    static RawRecord raw(TopicRecord record) {
        return new RawRecord(
                record.position(), record.timestamp(), record.headers().get(RawRecord.FEED_HEADER), record.value());
    }

    /** What a broker refuses is for the person to mend. */
    static <T> T orUserError(Supplier<T> work) {
        try {
            return work.get();
        } catch (KafkaUnavailable e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }
}
