package fengsui.benchmark.job;

import fengsui.cli.listen.Healths;
import fengsui.codec.Health;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the job last said of itself. Thread-safe. */
final class HealthFigures {

    private static final String RUNNER = "runner/";

    private final Map<String, Health> last = new HashMap<>();

    synchronized void take(TopicRecord record) {
        Healths.of(record).ifPresent(health -> last.put(health.subject(), health));
        notifyAll();
    }

    /** How many subtasks in which rules are worked have spoken. */
    synchronized long speaking() {
        return runners().count();
    }

    /** Of the subtask that is furthest behind; {@link Long#MIN_VALUE} before all have spoken. */
    synchronized long clock() {
        return runners().mapToLong(Health::time).min().orElse(Long.MIN_VALUE);
    }

    /** The sum over all subtasks of what rules are worked in. */
    synchronized double ofRunners(String figure) {
        return runners()
                .mapToDouble(health -> health.figures().getOrDefault(figure, 0L))
                .sum();
    }

    private Stream<Health> runners() {
        return last.values().stream().filter(health -> health.subject().startsWith(RUNNER));
    }

    /** Waits until they are as wanted, but no longer than {@code patience}; returns whether they are. */
    synchronized boolean await(Predicate<HealthFigures> wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!wanted.test(this)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
