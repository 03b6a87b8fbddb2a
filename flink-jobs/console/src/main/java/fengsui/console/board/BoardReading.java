package fengsui.console.board;

import fengsui.console.clock.WallClock;
import fengsui.console.follow.Follower;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a board up to date. While nothing can be read it says so to the board and goes on trying: from where it stopped, or,
 * where another cluster answers by then, from what stands there.
 */
public final class BoardReading implements Follower.Work {

    /** Silence after which it is asked whether there still is a broker, and how long that may take. */
    private static final long DOUBT_MILLIS = 3_000;

    private static final Duration PROBE = Duration.ofSeconds(3);

    private static final long AGAIN_MILLIS = 500;

    private final Broker broker;
    private final TopicNames topics;
    private final Board board;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private @Nullable Sources sources;
    /** Who is refused before anything was read came with the wrong settings; later, somebody changes them at the broker. */
    private boolean begun;

    private long heard = WallClock.elapsed();

    public BoardReading(Broker broker, TopicNames topics, Board board) {
        this.broker = broker;
        this.topics = topics;
        this.board = board;
    }

    /** Returns at once. */
    public Follower start() {
        return Follower.start("follow topics", AGAIN_MILLIS, this);
    }

    @Override
    public void follow(BooleanSupplier going) {
        if (hasHeard()) {
            heard = WallClock.elapsed();
            board.found();
        }
    }

    @Override
    public boolean failed(RuntimeException why) {
        board.lost(WallClock.now() - (WallClock.elapsed() - heard), String.valueOf(why.getMessage()));
        boolean mends = why instanceof KafkaUnavailable kafka && (begun || !kafka.isRefusal());
        if (!mends) {
            failure.set(why);
        }
        return mends;
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
    public void ended() {
        if (sources != null) {
            sources.close();
        }
    }
}
