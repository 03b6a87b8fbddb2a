package fengsui.benchmark.latency;

import fengsui.topics.Broker;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** Waits for warnings and what is new of them, as any other system does, and notes when they come. */
final class WarningsEar implements AutoCloseable {

    private static final Duration WAIT = Duration.ofMillis(200);

    private final TopicReader reader;
    private final Thread thread;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private WarningsEar(TopicReader reader) {
        this.reader = reader;
        this.thread = new Thread(this::listen, "warnings-ear");
    }

    static WarningsEar open(Broker broker, String topic) {
        WarningsEar ear = new WarningsEar(TopicReader.fromBeginning(broker, topic));
        ear.thread.start();
        return ear;
    }

    private void listen() {
        while (!ended) {
            List<TopicRecord> records = reader.poll(WAIT);
            long now = System.currentTimeMillis();
            told.addAll(records.stream()
                    .filter(WarningsEar::counts)
                    .map(record -> told(record, now))
                    .toList());
        }
    }

    /** An incident's end comes when nothing has happened for long: nobody waits for it. */
    private static boolean counts(TopicRecord record) {
        String type = record.headers().getOrDefault("ce_type", "");
        return type.endsWith(".alert") || type.endsWith(".update");
    }

    private static Told told(TopicRecord record, long now) {
        String sent = record.headers().getOrDefault("ce_time", "");
        return new Told(Instant.parse(sent).toEpochMilli(), record.timestamp(), now);
    }

    /** Returns once something later than {@code due} has been heard, or after {@code patience}. */
    void awaitOneAfter(long due, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline && told.stream().noneMatch(each -> each.due() > due)) {
            LockSupport.parkNanos(WAIT.toNanos());
        }
    }

    /** Stops listening. What came. */
    List<Told> end() throws InterruptedException {
        ended = true;
        thread.join();
        return List.copyOf(told);
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }
}
