package fengsui.cli.rules.explain;

import fengsui.cli.console.UserError;
import fengsui.cli.history.DeletedRecords;
import fengsui.cli.history.HistoryEvents;
import fengsui.cli.history.HistoryFiles;
import fengsui.cli.option.KafkaOption;
import fengsui.cli.option.PrefixOption;
import fengsui.codec.RawRecord;
import fengsui.codec.RuleBundle;
import fengsui.codec.feed.Feeds;
import fengsui.event.EventKind;
import fengsui.event.Position;
import fengsui.order.Orders;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.RecordsAt;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicRecord;
import fengsui.topics.TopicSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where events are read again: files of history, or a broker. */
final class EventOptions {

    @Option(
            names = "--feed",
            paramLabel = "FEED=FILE[.gz]",
            description = "Events from lines of one feed, as for backtest. May be given many times.")
    private List<String> feeds = new ArrayList<>();

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "A broker to begin with, instead of files.")
    private @Nullable String bootstrap;

    @Mixin
    private KafkaOption kafka = new KafkaOption();

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
        return kafka.broker(bootstrap);
    }

    TopicNames topics() {
        return prefix.topics();
    }

    /** What was ordered there, as far as {@code rules} can follow it. */
    Orders orders(RuleBundle rules) {
        return orUserError(() -> GivenOrders.on(broker(), topics(), rules));
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

    /**
     * The events of records written in {@code span} to the topics of {@code kinds}.
     *
     * @param warnings told where some may be gone
     */
    HistoryEvents between(Feeds known, Set<EventKind> kinds, TopicSpan span, Consumer<String> warnings) {
        List<RawRecord> records = new ArrayList<>();
        for (EventKind kind : kinds) {
            String topic = topics().input(kind);
            if (!orUserError(() -> span.read(broker(), topic, record -> records.add(raw(record))))) {
                warnings.accept(DeletedRecords.line(topic, broker()));
            }
        }
        return HistoryEvents.of(known, records);
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
