package fengsui.cli.listen;

import fengsui.codec.Ledger;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What the job says of itself. Thread-safe. */
public final class HealthBook {

    private static final String JOB = "job";

    private final Ledger ledger = new Ledger();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean alive;

    /** Takes the next record of the topic of health. */
    public void take(TopicRecord record) {
        Healths.of(record).ifPresent(health -> {
            ledger.take(health);
            if (health.subject().equals(JOB)) {
                alive = true;
            }
            news.release();
        });
    }

    /** Whether the job has given a sign of life: all of it runs. */
    public boolean alive() {
        return alive;
    }

    /** Waits until the job has said more since this was asked last, but no longer than {@code patience}. */
    void awaitNews(Duration patience) throws InterruptedException {
        if (news.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    /** What all subtasks have counted, see {@link Ledger#figures}. */
    SortedMap<String, Long> ledger() {
        return ledger.figures();
    }

    /** How many records intake has read. */
    public long read() {
        return ledger().entrySet().stream()
                .filter(figure -> figure.getKey().endsWith(".read"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
