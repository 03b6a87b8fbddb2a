package fengsui.job.testkit;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a job fails: each time after some more records, those read again included. Thread-safe.
 *
 * @param name under which tasks of this JVM find what it has come to
 */
public record Fuse(String name) implements Serializable {

    private static final Map<String, State> RUNS = new ConcurrentHashMap<>();

    /** One subtask of the source, of {@code readers}. */
    record Reader(int index, int readers) {}

    /** Guarded by itself. */
    private abstract static class State {

        static final CompletableFuture<Void> GO_ON = CompletableFuture.completedFuture(null);

        int checkpoints;
        int failures;

        abstract void read(Reader reader);

        abstract CompletableFuture<Void> released(Reader reader);

        abstract void heard(long checkpoint);

        void fail() {
            failures++;
            throw new IllegalStateException("failing for the " + failures + ". time, as the test wants it");
        }
    }

    /** Fails after so many records of all readers, again and again. */
    private static final class Failing extends State {

        private final Deque<Integer> stretches = new ArrayDeque<>();
        private CompletableFuture<Void> checkpointed = new CompletableFuture<>();
        private int read;

        @Override
        void read(Reader reader) {
            read += checkpointed.isDone() ? 1 : 0;
            if (!stretches.isEmpty() && read >= stretches.element()) {
                stretches.remove();
                read = 0;
                checkpointed = new CompletableFuture<>();
                fail();
            }
        }

        @Override
        CompletableFuture<Void> released(Reader reader) {
            return checkpointed;
        }

        @Override
        void heard(long checkpoint) {
            checkpointed.complete(null);
        }
    }

    /** Each reader waits where it has read its share, and so none is far ahead of the others then. */
    private static final class Pausing extends State {

        private final int records;
        private final boolean fails;
        private final Map<Reader, Integer> read = new HashMap<>();
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private long heard = Long.MAX_VALUE;

        Pausing(int records, boolean fails) {
            this.records = records;
            this.fails = fails;
        }

        @Override
        void read(Reader reader) {
            read.merge(reader, 1, Integer::sum);
            if (over.isDone() && fails && failures == 0) {
                fail();
            }
        }

        @Override
        CompletableFuture<Void> released(Reader reader) {
            return waits(reader) ? over : GO_ON;
        }

        private boolean waits(Reader reader) {
            return read.getOrDefault(reader, 0) >= records / reader.readers();
        }

        private boolean allWait() {
            return !read.isEmpty()
                    && read.keySet().stream().allMatch(reader -> reader.readers() == read.size() && waits(reader));
        }

        /** The first that completes may have begun before, and what was on its way then need not have arrived. */
        @Override
        void heard(long checkpoint) {
            if (allWait()) {
                heard = Math.min(heard, checkpoint);
                if (checkpoint >= heard + 2) {
                    over.complete(null);
                }
            }
        }
    }

    /**
     * Fails {@code failures} times. Readers wait for the first checkpoint, and after each failure for the next one: a job
     * that has none starts anew, and one whose rules are still being compiled would fail again before it takes another.
     *
     * @param longest how many records may go by before the next failure
     */
    public static Fuse of(long seed, int failures, int longest) {
        Failing state = new Failing();
        new Random(seed).ints(failures, 1, longest + 1).forEach(state.stretches::add);
        return of(state);
    }

    /**
     * Fails once: each reader waits when it has read its share of {@code records}, until checkpoints that have begun since
     * are complete. Every reader is to have more than that.
     */
    public static Fuse after(int records) {
        return of(new Pausing(records, true));
    }

    /** Readers wait as with {@link #after}, and nothing fails. */
    public static Fuse pausing(int records) {
        return of(new Pausing(records, false));
    }

    private static Fuse of(State state) {
        Fuse fuse = new Fuse(UUID.randomUUID().toString());
        RUNS.put(fuse.name, state);
        return fuse;
    }

    private State state() {
        return Optional.ofNullable(RUNS.get(name)).orElseThrow();
    }

    void read(Reader reader) {
        State state = state();
        synchronized (state) {
            state.read(reader);
        }
    }

    /** Done where nobody has to wait. */
    CompletableFuture<Void> released(Reader reader) {
        State state = state();
        synchronized (state) {
            return state.released(reader);
        }
    }

    void checkpoint(long checkpoint) {
        State state = state();
        synchronized (state) {
            state.checkpoints++;
            state.heard(checkpoint);
        }
    }

    /** How often some subtask has heard that a checkpoint is complete. */
    public int checkpoints() {
        State state = state();
        synchronized (state) {
            return state.checkpoints;
        }
    }

    public int failures() {
        State state = state();
        synchronized (state) {
            return state.failures;
        }
    }
}
