package fengsui.cli;

import fengsui.cli.screen.LedgerPage;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds what the job has counted against what Kafka says. */
final class Ledgers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Ledgers() {}

    static LedgerPage page(Broker broker, TopicNames topics, HealthBook health) {
        SortedMap<String, Long> written = new TreeMap<>();
        TopicOffsets.read(broker, topics.inputs())
                .ranges()
                .forEach((partition, range) -> written.put(partition, range.size()));
        return new LedgerPage(health.ledger(), written);
    }

    /** Waits until the job has said of every record what became of it, but not for ever. */
    static void settle(Broker broker, TopicNames topics, HealthBook health) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        Duration left = PATIENCE;
        while (left.compareTo(Duration.ZERO) > 0
                && !page(broker, topics, health).balanced()) {
            health.awaitNews(left);
            left = PATIENCE.minus(watch.elapsed());
        }
    }
}
