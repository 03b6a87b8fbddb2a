package fengsui.job.testkit;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many records the sources of one run have read, and who waits for how many. Thread-safe. */
final class ReadingProgress {

    /** Sources are serialized on their way to the tasks, so they find each other by name. */
    private static final Map<String, ReadingProgress> RUNS = new ConcurrentHashMap<>();

    private final TreeMap<Integer, CompletableFuture<Void>> waiting = new TreeMap<>();
    private int read;
    private @Nullable Object teller;
    private boolean announced;

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

    /** Whether {@code reader} is the one that is told what others are not: the first that asks. */
    synchronized boolean isTeller(Object reader) {
        if (teller == null) {
            teller = reader;
        }
        return teller == reader;
    }

    /** As if all records were read. */
    synchronized void release() {
        read = Integer.MAX_VALUE;
        complete();
    }

    synchronized void announced(Object reader) {
        announced |= reader == teller;
    }

    /** Whether the one has told what the others do not know. */
    synchronized boolean announced() {
        return announced;
    }

    private void complete() {
        waiting.headMap(read, true).values().forEach(done -> done.complete(null));
    }
}
