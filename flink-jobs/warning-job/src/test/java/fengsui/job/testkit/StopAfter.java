package fengsui.job.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/** Each reader of a source goes slowly, stops after so many elements, and never goes on. */
public final class StopAfter<T extends SourceSplit> implements RateLimiterStrategy<T> {

    private static final long serialVersionUID = 1L;

    private static final long PAUSE_MILLIS = 50;

    /** Readers run in tasks, so they find who waits for them by name. */
    private static final Map<String, CountDownLatch> WAITING = new ConcurrentHashMap<>();

    private final String name = UUID.randomUUID().toString();
    private final int elements;

    public StopAfter(int elements, int readers) {
        this.elements = elements;
        WAITING.put(name, new CountDownLatch(readers));
    }

    /** Whether all readers have stopped in time. */
    public boolean await(Duration longest) throws InterruptedException {
        return waiting().await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CountDownLatch waiting() {
        return WAITING.getOrDefault(name, new CountDownLatch(0));
    }

    @Override
    public RateLimiter<T> createRateLimiter(int parallelism) {
        return new RateLimiter<>() {
            private int read;

            @Override
            public CompletionStage<Void> acquire(int more) {
                read += more;
                if (read <= elements) {
                    Executor later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                    return CompletableFuture.runAsync(() -> {}, later);
                }
                waiting().countDown();
                return new CompletableFuture<>();
            }
        };
    }
}
