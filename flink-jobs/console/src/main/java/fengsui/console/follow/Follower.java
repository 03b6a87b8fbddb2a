package fengsui.console.follow;

import fengsui.console.clock.WallClock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Does one work on a thread of its own until it is closed. What fails is tried again after a while. */
public final class Follower implements AutoCloseable {

    /** What is done. All of it happens on the follower's thread. */
    public interface Work {

        /**
         * Takes what comes. It is called again and again.
         *
         * @param going whether it is still wanted: once it is not, this is to return soon
         */
        void follow(BooleanSupplier going);

        /**
         * It could not go on.
         *
         * @return whether to try again
         */
        boolean failed(RuntimeException why);

        /** Nothing is followed any more. */
        default void ended() {}
    }

    /** Whoever is in the middle of something may finish it. */
    private static final long SOON_MILLIS = 500;

    /** Whoever waits for a broker that is away is not waited for. */
    private static final long LET_GO_MILLIS = 1_000;

    private final long againMillis;
    private final Work work;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile long stopped;

    private Follower(String name, long againMillis, Work work) {
        this.againMillis = againMillis;
        this.work = work;
        this.thread = new Thread(this::run, name);
    }

    /**
     * Returns at once.
     *
     * @param againMillis after which what failed is tried again
     */
    public static Follower start(String name, long againMillis, Work work) {
        Follower follower = new Follower(name, againMillis, work);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    private void run() {
        try {
            while (on() && turn()) {
                // There may be more.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            work.ended();
        }
    }

    private boolean turn() throws InterruptedException {
        try {
            work.follow(this::on);
            return true;
        } catch (RuntimeException e) {
            // What breaks off while it is being closed has not failed.
            return on() && work.failed(e) && !closing.await(againMillis, TimeUnit.MILLISECONDS);
        }
    }

    private boolean on() {
        return closing.getCount() > 0;
    }

    /** Says that it is to end; {@link #close} waits for it. Who has several to close tells all of them first. */
    public void stop() {
        if (on()) {
            stopped = WallClock.elapsed();
            closing.countDown();
        }
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join(left(SOON_MILLIS));
            thread.interrupt();
            thread.join(left(SOON_MILLIS + LET_GO_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long left(long patience) {
        return Math.max(1, stopped + patience - WallClock.elapsed());
    }
}
