package fengsui.cli.listen;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.screen.LedgerPage;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Holds what the job has counted against what Kafka says. */
public final class Ledgers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Ledgers() {}

    public static LedgerPage page(Broker broker, TopicNames topics, HealthBook health) {
        SortedMap<String, Long> counted = health.ledger();
        List<String> read = new ArrayList<>(topics.inputs());
        if (counted.containsKey("answers.given")) {
            read.add(topics.feedback());
        }
        return new LedgerPage(counted, TopicOffsets.read(broker, read).ranges());
    }

    /** Waits until the job has said of every record what became of it, but not for ever. */
    public static void settle(Broker broker, TopicNames topics, HealthBook health) throws InterruptedException {
        Stopwatch watch = Stopwatch.started();
        Duration left = PATIENCE;
        while (left.compareTo(Duration.ZERO) > 0
                && !page(broker, topics, health).balanced()) {
            health.awaitNews(left);
            left = PATIENCE.minus(watch.elapsed());
        }
    }
}
