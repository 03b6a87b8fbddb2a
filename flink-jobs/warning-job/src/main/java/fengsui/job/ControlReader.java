package fengsui.job;

import fengsui.job.wire.ControlRecord;
import fengsui.topics.KafkaUnavailable;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;

/**
 * Follows what is published, on a thread of its own. Remembers nothing: after a restart all is read again, and who takes
 * it passes over what is known. So what was published while the job was down is found, whatever it started with.
 */
final class ControlReader implements SourceReader<ControlRecord, NoSplit> {

    /** Where records come from. Waits for them, but not for long. */
    interface Following extends AutoCloseable {

        List<ControlRecord> next();

        @Override
        void close();
    }

    private static final long RETRY_MILLIS = 1_000;

    private final Supplier<? extends Following> opening;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::follow, "fengsui-control");

    // Guarded by this.
    private final Queue<ControlRecord> records = new ArrayDeque<>();
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private @Nullable RuntimeException failure;

    /** @param opening may throw {@link KafkaUnavailable}, and is then asked again */
    ControlReader(Supplier<? extends Following> opening) {
        this.opening = opening;
    }

    @Override
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Rules go on while the broker is away: it is asked until it answers, from the beginning. */
    private void follow() {
        try {
            while (!closed.await(0, TimeUnit.MILLISECONDS)) {
                try (Following following = opening.get()) {
                    follow(following);
                } catch (KafkaUnavailable e) {
                    closed.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void follow(Following following) throws InterruptedException {
        while (!closed.await(0, TimeUnit.MILLISECONDS)) {
            offer(following.next());
        }
    }

    private synchronized void offer(List<ControlRecord> more) {
        records.addAll(more);
        if (!records.isEmpty()) {
            available.complete(null);
        }
    }

    /** What is not expected ends the task: rules that can no longer change unseen would be worse. */
    private synchronized void fail(RuntimeException e) {
        failure = e;
        available.complete(null);
    }

    @Override
    public synchronized InputStatus pollNext(ReaderOutput<ControlRecord> output) {
        if (failure != null) {
            throw new IllegalStateException("the control topic can no longer be read", failure);
        }
        ControlRecord next = records.poll();
        if (next != null) {
            output.collect(next);
        }
        if (!records.isEmpty()) {
            return InputStatus.MORE_AVAILABLE;
        }
        available = new CompletableFuture<>();
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public synchronized CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<NoSplit> snapshotState(long checkpoint) {
        return List.of();
    }

    @Override
    public void addSplits(List<NoSplit> splits) {
        // There are none.
    }

    @Override
    public void notifyNoMoreSplits() {
        // There were none.
    }

    /** Does not wait for a broker that does not answer: the thread ends by itself once it does. */
    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        thread.join(RETRY_MILLIS);
    }
}
