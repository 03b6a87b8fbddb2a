package fengsui.job.testkit;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When a job fails: several times, each time after some more records, those read again included. Records from before the
 * first checkpoint do not count: a job that has none starts anew.
 *
 * @param name under which tasks of this JVM find what it has come to
 */
public record Fuse(String name) implements Serializable {

    private static final Map<String, State> RUNS = new ConcurrentHashMap<>();

    /** Thread-safe. */
    private static final class State {

        private final Deque<Integer> stretches = new ArrayDeque<>();
        private int checkpoints;
        private int read;
        private int failures;
    }

    /**
     * Fails {@code failures} times.
     *
     * @param longest how many records may go by before the next failure
     */
    public static Fuse of(long seed, int failures, int longest) {
        State state = new State();
        new Random(seed).ints(failures, 1, longest + 1).forEach(state.stretches::add);
        Fuse fuse = new Fuse(UUID.randomUUID().toString());
        RUNS.put(fuse.name, state);
        return fuse;
    }

    private State state() {
        return Optional.ofNullable(RUNS.get(name)).orElseThrow();
    }

    void read() {
        State state = state();
        synchronized (state) {
            Integer stretch = state.stretches.peek();
            state.read += state.checkpoints > 0 ? 1 : 0;
            if (stretch != null && state.read >= stretch) {
                state.stretches.remove();
                state.read = 0;
                state.failures++;
                throw new IllegalStateException("failing for the " + state.failures + ". time, as the test wants it");
            }
        }
    }

    void checkpoint() {
        State state = state();
        synchronized (state) {
            state.checkpoints++;
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
