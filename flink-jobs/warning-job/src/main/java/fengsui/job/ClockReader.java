package fengsui.job;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the inputs on a thread of its own, for a look may take seconds, and passes on how far time may move.
 *
 * <p>While it says nothing it is idle and holds no time back. What is idle is overtaken: of two ways to one operator the
 * first to bring a watermark would move time there alone, and what the other brings would be late. So in silence it first
 * becomes active, waits until a checkpoint has carried that everywhere, and only then moves time.
 */
final class ClockReader implements SourceReader<Long, NoSplit> {

    /** One look after another. */
    interface Looking extends AutoCloseable {

        /** Up to when time may move on by itself, epoch milliseconds; empty while it must not. */
        OptionalLong look();

        @Override
        void close();
    }

    private final Looking looking;
    private final Duration pause;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "fengsui-clock");

    // Guarded by this: what the looks have found.
    private CompletableFuture<Void> available = CompletableFuture.completedFuture(null);
    private OptionalLong found = OptionalLong.empty();
    private @Nullable RuntimeException failure;

    // Of the task's thread: how far our being active has come.
    private Stage stage = Stage.IDLE;
    private long carrier;

    private enum Stage {
        IDLE,
        /** Active from here on, but no checkpoint has begun since. */
        ACTIVE,
        /** The checkpoint {@link #carrier}, or a later one, will have carried it everywhere. */
        CARRIED,
        MOVING
    }

    /** @param pause between one look and the next */
    ClockReader(Looking looking, Duration pause) {
        this.looking = looking;
        this.pause = pause;
    }

    @Override
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void follow() {
        try (looking) {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                offer(looking.look());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private synchronized void offer(OptionalLong time) {
        boolean news = time.isPresent() || found.isPresent();
        found = time;
        if (news) {
            available.complete(null);
        }
    }

    /** What a look does not expect ends the task: a clock that has stopped unseen would be worse. */
    private synchronized void fail(RuntimeException e) {
        failure = e;
        available.complete(null);
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Long> output) {
        OptionalLong time = take();
        if (time.isEmpty()) {
            stage = Stage.IDLE;
            output.markIdle();
        } else if (stage == Stage.IDLE) {
            stage = Stage.ACTIVE;
            output.markActive();
        } else if (stage == Stage.MOVING) {
            output.emitWatermark(new Watermark(time.getAsLong()));
        }
        return InputStatus.NOTHING_AVAILABLE;
    }

    private synchronized OptionalLong take() {
        if (failure != null) {
            throw new IllegalStateException("the clock of silence has stopped", failure);
        }
        available = new CompletableFuture<>();
        return found;
    }

    @Override
    public synchronized CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<NoSplit> snapshotState(long checkpoint) {
        if (stage == Stage.ACTIVE) {
            stage = Stage.CARRIED;
            carrier = checkpoint;
        }
        return List.of();
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        if (stage == Stage.CARRIED && checkpoint >= carrier) {
            stage = Stage.MOVING;
        }
    }

    @Override
    public void addSplits(List<NoSplit> splits) {
        // There are none.
    }

    @Override
    public void notifyNoMoreSplits() {
        // There were none.
    }

    /** Waits for the thread, but not for a broker that does not answer: the thread ends by itself once it does. */
    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.join(pause.toMillis());
    }

    /** Waits until the thread has let go of everything. */
    void awaitEnd() throws InterruptedException {
        thread.join();
    }
}
