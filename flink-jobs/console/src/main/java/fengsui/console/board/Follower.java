package fengsui.console.board;

import fengsui.console.clock.WallClock;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a board up to date on a thread of its own. While nothing can be read it says so to the board and goes on trying:
 * from where it stopped, or, where another cluster answers by then, from what stands there.
 */
public final class Follower implements AutoCloseable {

    /** Silence after which it is asked whether there still is a broker, and how long that may take. */
    private static final long DOUBT_MILLIS = 3_000;

    private static final Duration PROBE = Duration.ofSeconds(3);

    private static final long AGAIN_MILLIS = 500;

    private static final long SOON_MILLIS = 500;
    private static final long LET_GO_MILLIS = 2_000;

    private final Broker broker;
    private final TopicNames topics;
    private final Board board;
    private final Thread thread = new Thread(this::follow, "follow topics");
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean away;
    private volatile @Nullable Sources sources;
    /** Who is refused before anything was read came with the wrong settings; later, somebody changes them at the broker. */
    private boolean begun;

    private long heard = WallClock.elapsed();

    private Follower(Broker broker, TopicNames topics, Board board) {
        this.broker = broker;
        this.topics = topics;
        this.board = board;
    }

    /** Returns at once. */
    public static Follower start(Broker broker, TopicNames topics, Board board) {
        Follower follower = new Follower(broker, topics, board);
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        try {
            while (closing.getCount() > 0) {
                step();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.set(e);
            lost(String.valueOf(e.getMessage()));
        }
    }

    private void step() throws InterruptedException {
        try {
            if (hasHeard()) {
                heard = WallClock.elapsed();
                away = false;
                board.found();
            }
        } catch (KafkaUnavailable e) {
            if (!begun && e.isRefusal()) {
                throw e;
            }
            lost(String.valueOf(e.getMessage()));
            closing.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void lost(String why) {
        away = true;
        board.lost(WallClock.now() - (WallClock.elapsed() - heard), why);
    }

    /** Whether anything shows that the broker is there. */
    private boolean hasHeard() {
        Sources from = sources;
        if (from == null) {
            cluster();
            sources = Sources.open(broker, topics, board);
            begun = true;
            return true;
        }
        if (from.poll()) {
            return true;
        }
        if (WallClock.elapsed() - heard <= DOUBT_MILLIS) {
            return false;
        }
        if (!from.cluster().equals(cluster())) {
            sources = null;
            from.close();
        }
        return true;
    }

    /** A broker that is away is not waited for as long as one that is slow. */
    private String cluster() {
        return broker.withPatience(PROBE).cluster();
    }

    /** Throws what went wrong while following, if anything did that will not mend by itself; once. */
    public void mustNotHaveFailed() {
        RuntimeException thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(SOON_MILLIS);
            // Whoever is away is not waited for.
            thread.interrupt();
            thread.join(LET_GO_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Sources last = sources;
        if (!thread.isAlive() && !away && last != null) {
            last.close();
        }
    }
}
