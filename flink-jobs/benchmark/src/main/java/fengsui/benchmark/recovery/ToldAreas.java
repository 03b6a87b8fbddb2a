package fengsui.benchmark.recovery;

import fengsui.benchmark.job.LiveBench;
import fengsui.cli.listen.TopicTail;
import fengsui.cli.listen.Warnings;
import fengsui.topics.Broker;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Of which areas the alert topic has told. Thread-safe. */
final class ToldAreas implements AutoCloseable {

    private final Set<String> codes = new HashSet<>();
    private final TopicTail tail;

    private ToldAreas(Broker broker) {
        this.tail = TopicTail.start(broker, LiveBench.TOPICS.warnings(), this::take);
    }

    static ToldAreas of(Broker broker) {
        return new ToldAreas(broker);
    }

    private synchronized void take(TopicRecord record) {
        Warnings.of(record).ifPresent(view -> codes.add(view.where().area().code()));
        notifyAll();
    }

    /** Waits until the area of that code is told of; returns whether it has been. */
    synchronized boolean await(String code, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!codes.contains(code)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public void close() {
        tail.close();
    }
}
