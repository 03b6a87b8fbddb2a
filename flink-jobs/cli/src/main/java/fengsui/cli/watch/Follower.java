package fengsui.cli.watch;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.NewestRecords;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings a desk what is on the topics: first what stands, then every record of the alert topic from there on, and the job's
 * heartbeats; on a thread of its own. While the broker is away it says so to the desk and goes on trying.
 *
 * <p>Nothing is lost in between: the alert topic is taken hold of first, some records before its end, then what stands is
 * read, then the alert topic from the hold on. Of two records of one incident the newer revision stands until both topics
 * have been read, the later one from then on.
 */
final class Follower implements AutoCloseable {

    /** The job writes both topics side by side: of these records, what stands may not tell yet. */
    private static final int OVERLAP = 500;

    /** More records than any job says between two heartbeats. */
    private static final int HEALTH_BACK = 2_000;

    /** Transactions that are open when reading begins are waited for. */
    private static final Duration COMMIT = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(100);

    /** Silence after which it is asked whether there still is a broker, and how long that may take. */
    private static final Duration DOUBT = Duration.ofSeconds(6);

    private static final Duration PROBE = Duration.ofSeconds(5);

    private static final Duration LET_GO = Duration.ofSeconds(2);

    private final Broker broker;
    private final WatchDesk desk;
    private final Stopwatch watch;
    private final TopicReader warnings;
    private final TopicReader health;
    private final Thread thread = new Thread(this::follow, "follow warnings");
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean closing;
    /** Used by whoever opens, then by the thread alone. */
    private final Beats heartbeats = new Beats();

    private volatile boolean away;
    private Duration heard;

    private Follower(Broker broker, TopicNames topics, WatchDesk desk, Stopwatch watch) {
        this.broker = broker;
        this.desk = desk;
        this.watch = watch;
        this.heard = watch.elapsed();
        this.warnings = TopicReader.fromLast(broker, topics.warnings(), OVERLAP);
        this.health = TopicReader.fromLast(broker, topics.health(), HEALTH_BACK);
    }

    /**
     * Returns once the desk knows what stands; {@link #start} goes on.
     *
     * @param watch the real time of the desk
     * @throws KafkaUnavailable where the topics cannot be read
     */
    static Follower open(Broker broker, TopicNames topics, WatchDesk desk, Stopwatch watch) {
        Follower follower = new Follower(broker, topics, desk, watch);
        List<Told> state = told(NewestRecords.read(broker, topics.warningsState(), COMMIT));
        follower.health.upToNow().forEach(follower::pastBeat);
        desk.begin(state, told(follower.warnings.upToNow()));
        return follower;
    }

    Follower start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private static List<Told> told(List<TopicRecord> records) {
        return records.stream().map(Told::of).flatMap(Optional::stream).toList();
    }

    private long now() {
        return watch.elapsed().toMillis();
    }

    /** One that was written before we listened: when, only the broker's clock can tell. */
    private void pastBeat(TopicRecord record) {
        long age = Math.max(0, WallClock.now() - record.timestamp());
        heartbeats.of(record).ifPresent(beat -> desk.beat(beat, now() - age));
    }

    private void follow() {
        try {
            while (!closing) {
                step();
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private void step() {
        try {
            boolean news = poll();
            if (!news && watch.elapsed().minus(heard).compareTo(DOUBT) > 0) {
                new Broker(broker.bootstrap(), PROBE).check();
                news = true;
            }
            if (news) {
                heard = watch.elapsed();
                away(false);
            }
        } catch (KafkaUnavailable e) {
            away(true);
        }
    }

    private void away(boolean now) {
        away = now;
        desk.away(now);
    }

    private boolean poll() {
        List<TopicRecord> records = warnings.poll(POLL);
        records.forEach(record -> Told.of(record).ifPresent(told -> desk.take(told, now())));
        List<TopicRecord> beats = health.poll(Duration.ZERO);
        beats.forEach(record -> heartbeats.of(record).ifPresent(beat -> desk.beat(beat, now())));
        return !records.isEmpty() || !beats.isEmpty();
    }

    /** Throws what went wrong while following, if anything did. */
    void mustNotHaveFailed() {
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    /** A broker that is away is not waited for. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(LET_GO.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive() && !away) {
            warnings.close();
            health.close();
        }
        mustNotHaveFailed();
    }
}
