package fengsui.job.testkit;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
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

    private enum Kind {
        AT_ONCE,
        AFTER_CHECKPOINTS,
        NEVER
    }

    /** Guarded by itself. */
    private static final class State {

        private final Deque<Integer> stretches = new ArrayDeque<>();
        private final Kind kind;
        private CompletableFuture<Void> released = new CompletableFuture<>();
        private long heard;
        private boolean ripe;
        private int checkpoints;
        private int read;
        private int failures;

        State(Kind kind) {
            this.kind = kind;
            if (kind != Kind.AT_ONCE) {
                released.complete(null);
            }
        }

        private boolean held() {
            return kind == Kind.AT_ONCE && !released.isDone();
        }

        void read() {
            read += held() ? 0 : 1;
            if (!stretches.isEmpty() && read >= stretches.element()) {
                if (kind == Kind.AT_ONCE || ripe) {
                    end();
                } else if (released.isDone()) {
                    released = new CompletableFuture<>();
                    heard = Long.MAX_VALUE;
                }
            }
        }

        private void end() {
            stretches.remove();
            read = 0;
            if (kind == Kind.AT_ONCE) {
                released = new CompletableFuture<>();
            }
            if (kind != Kind.NEVER) {
                failures++;
                throw new IllegalStateException("failing for the " + failures + ". time, as the test wants it");
            }
        }

        /** The first that completes may have begun before, and what was on its way then need not have arrived. */
        void heard(long checkpoint) {
            checkpoints++;
            heard = Math.min(heard, checkpoint);
            if (kind == Kind.AT_ONCE) {
                released.complete(null);
            } else if (!released.isDone() && checkpoint >= heard + 2) {
                ripe = true;
                released.complete(null);
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
        State state = new State(Kind.AT_ONCE);
        new Random(seed).ints(failures, 1, longest + 1).forEach(state.stretches::add);
        return of(state);
    }

    /** Fails once: readers wait when {@code records} are read, until checkpoints that have begun since are complete. */
    public static Fuse after(int records) {
        return of(records, Kind.AFTER_CHECKPOINTS);
    }

    /** Readers wait as with {@link #after}, and nothing fails. */
    public static Fuse pausing(int records) {
        return of(records, Kind.NEVER);
    }

    private static Fuse of(int records, Kind kind) {
        State state = new State(kind);
        state.stretches.add(records);
        return of(state);
    }

    private static Fuse of(State state) {
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
            state.read();
        }
    }

    /** Done where nobody has to wait. */
    CompletableFuture<Void> released() {
        State state = state();
        synchronized (state) {
            return state.released;
        }
    }

    void checkpoint(long checkpoint) {
        State state = state();
        synchronized (state) {
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
