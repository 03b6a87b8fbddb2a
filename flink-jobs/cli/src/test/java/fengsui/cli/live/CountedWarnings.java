package fengsui.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.topics.Broker;
import fengsui.topics.TopicReader;
import java.time.Duration;
import java.time.Instant;

/** Asks a running job for one warning more, and that nothing was told twice or lost before. Not thread-safe. */
public final class CountedWarnings {

    private final long deadlineNanos;
    private int warnings;

    /** @param patience for each of them */
    public CountedWarnings(Duration patience) {
        this.deadlineNanos = patience.toNanos();
    }

    /** Detectors of a new place tell of a leak: there must be one warning more, whatever has happened. */
    public void mustWarn(Broker broker, String grid) {
        LiveJob.write(broker, LiveJob.leak(grid, Instant.now()));
        warnings++;
        long began = System.nanoTime();
        int found = 0;
        try (TopicReader reader = TopicReader.fromBeginning(broker, LiveJob.TOPICS.warnings())) {
            while (found < warnings) {
                assertThat(System.nanoTime() - began)
                        .as("nanoseconds waited for %s warnings, having %s", warnings, found)
                        .isLessThan(deadlineNanos);
                found += reader.poll(Duration.ofMillis(50)).size();
            }
        }
        assertThat(found).isEqualTo(warnings);
    }
}
