package fengsui.cli.watch;

import fengsui.cli.clock.Stopwatch;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a desk up to date on a thread of its own. While nothing can be read it says why to the desk and goes on trying: from
 * where it stopped, or, where another cluster answers by then, from what stands there.
 */
final class Follower implements AutoCloseable {

    /** Silence after which it is asked whether there still is a broker, and how long that may take. */
    private static final Duration DOUBT = Duration.ofSeconds(6);

    private static final Duration PROBE = Duration.ofSeconds(5);

    private static final long AGAIN_MILLIS = 500;

    private static final Duration LET_GO = Duration.ofSeconds(2);

    private final Broker broker;
    private final TopicNames topics;
    private final WatchDesk desk;
    private final Stopwatch watch;
    private final Thread thread = new Thread(this::follow, "follow warnings");
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean away;
    private volatile @Nullable Tidings tidings;
    /** Who is refused before anything was read came with the wrong settings; later, somebody changes them at the broker. */
    private boolean begun;

    private Duration heard = Duration.ZERO;

    private Follower(Broker broker, TopicNames topics, WatchDesk desk, Stopwatch watch) {
        this.broker = broker;
        this.topics = topics;
        this.desk = desk;
        this.watch = watch;
    }

    /**
     * Returns at once.
     *
     * @param watch the real time of the desk
     */
    static Follower start(Broker broker, TopicNames topics, WatchDesk desk, Stopwatch watch) {
        Follower follower = new Follower(broker, topics, desk, watch);
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
        }
    }

    private void step() throws InterruptedException {
        try {
            if (hasHeard()) {
                heard = watch.elapsed();
                away(null);
            }
        } catch (KafkaUnavailable e) {
            if (!begun && e.isRefusal()) {
                throw e;
            }
            away(e.getMessage());
            closing.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void away(@Nullable String why) {
        away = why != null;
        desk.trouble(why);
    }

    /** Whether anything shows that the broker is there. */
    private boolean hasHeard() {
        Tidings from = tidings;
        if (from == null) {
            cluster();
            tidings = Tidings.open(broker, topics, desk, watch);
            begun = true;
            return true;
        }
        if (from.poll()) {
            return true;
        }
        if (watch.elapsed().minus(heard).compareTo(DOUBT) <= 0) {
            return false;
        }
        if (!from.cluster().equals(cluster())) {
            tidings = null;
            from.close();
        }
        return true;
    }

    /** A broker that is away is not waited for as long as one that is slow. */
    private String cluster() {
        return broker.withPatience(PROBE).cluster();
    }

    /** Throws what went wrong while following, if anything did, and once: no exception can be suppressed by itself. */
    void mustNotHaveFailed() {
        RuntimeException thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw thrown;
        }
    }

    /** A broker that is away is not waited for. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(LET_GO.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Tidings last = tidings;
        if (!thread.isAlive() && !away && last != null) {
            last.close();
        }
        mustNotHaveFailed();
    }
}
