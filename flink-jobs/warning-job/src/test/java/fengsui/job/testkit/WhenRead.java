package fengsui.job.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;

/** Holds the elements of a source of parallelism 1 back until so many records of another one have been read. */
final class WhenRead<T extends SourceSplit> implements RateLimiterStrategy<T> {

    private static final long serialVersionUID = 1L;

    private final String run;
    private final ArrayList<Integer> counts;

    /** @param counts of records, for each element */
    WhenRead(String run, List<Integer> counts) {
        this.run = run;
        this.counts = new ArrayList<>(counts);
    }

    @Override
    public RateLimiter<T> createRateLimiter(int parallelism) {
        return new RateLimiter<>() {
            private int next;

            @Override
            public CompletionStage<Void> acquire(int elements) {
                // After a restore fewer elements are left, and their counts have been reached for long.
                int count = counts.get(Math.min(next, counts.size() - 1));
                next += elements;
                return ReadingProgress.of(run).when(count);
            }
        };
    }
}
