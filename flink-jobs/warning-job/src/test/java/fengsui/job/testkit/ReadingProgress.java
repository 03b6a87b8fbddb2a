package fengsui.job.testkit;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** How many records the sources of one run have read, and who waits for how many. Thread-safe. */
final class ReadingProgress {

    /** Sources are serialized on their way to the tasks, so they find each other by name. */
    private static final Map<String, ReadingProgress> RUNS = new ConcurrentHashMap<>();

    private final TreeMap<Integer, CompletableFuture<Void>> waiting = new TreeMap<>();
    private int read;

    private ReadingProgress() {}

    static ReadingProgress of(String run) {
        return RUNS.computeIfAbsent(run, unseen -> new ReadingProgress());
    }

    synchronized void read() {
        read++;
        complete();
    }

    /** Done as soon as {@code count} records were read. */
    synchronized CompletionStage<Void> when(int count) {
        CompletableFuture<Void> done = waiting.computeIfAbsent(count, unseen -> new CompletableFuture<>());
        complete();
        return done;
    }

    private void complete() {
        waiting.headMap(read, true).values().forEach(done -> done.complete(null));
    }
}
