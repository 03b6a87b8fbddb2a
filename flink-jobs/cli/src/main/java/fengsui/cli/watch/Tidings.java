package fengsui.cli.watch;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.NewestRecords;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import fengsui.topics.pulse.Beats;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings a desk what is on the topics: first what stands, then every record of the alert topic from there on, and the job's
 * heartbeats. Not thread-safe.
 *
 * <p>Nothing is lost in between: the alert topic is taken hold of first, some records before its end, then what stands is
 * read, then the alert topic from the hold on. Of two records of one incident the newer revision stands until both topics
 * have been read, the later one from then on.
 */
final class Tidings implements AutoCloseable {

    /** The job writes both topics side by side: of these records, what stands may not tell yet. */
    private static final int OVERLAP = 500;

    /** More records than any job says between two heartbeats. */
    private static final int HEALTH_BACK = 2_000;

    /** Transactions that are open when reading begins are waited for. */
    private static final Duration COMMIT = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(100);

    private final WatchDesk desk;
    private final Stopwatch watch;
    private final String cluster;
    private final TopicReader warnings;
    private final @Nullable TopicReader health;
    private final Beats heartbeats = new Beats();

    private Tidings(Broker broker, TopicNames topics, WatchDesk desk, Stopwatch watch, boolean beats) {
        this.desk = desk;
        this.watch = watch;
        this.cluster = broker.cluster();
        this.warnings = TopicReader.fromLast(broker, topics.warnings(), OVERLAP);
        this.health = health(broker, topics, beats);
    }

    private static @Nullable TopicReader health(Broker broker, TopicNames topics, boolean needed) {
        try {
            return TopicReader.fromLast(broker, topics.health(), HEALTH_BACK);
        } catch (KafkaUnavailable e) {
            if (needed || !e.isForbidden()) {
                throw e;
            }
            return null;
        }
    }

    /**
     * Returns once the desk knows what stands; what it knew before is forgotten.
     *
     * @param watch the real time of the desk
     * @throws KafkaUnavailable where the topics cannot be read
     */
    static Tidings open(Broker broker, TopicNames topics, WatchDesk desk, Stopwatch watch) {
        return open(broker, topics, new Tidings(broker, topics, desk, watch, true));
    }

    /**
     * The same for who only answers, as the dispatch centre's own system may: where the heartbeats may not be read, the
     * clock is that of the records.
     */
    static Tidings openToAnswer(Broker broker, TopicNames topics, WatchDesk desk, Stopwatch watch) {
        return open(broker, topics, new Tidings(broker, topics, desk, watch, false));
    }

    private static Tidings open(Broker broker, TopicNames topics, Tidings tidings) {
        WatchDesk desk = tidings.desk;
        Collection<Told> state =
                NewestRecords.read(broker, topics.warningsState(), COMMIT, record -> Told.of(record, desk.tells()));
        List<Told> recent = tidings.warnings.upToNow().stream()
                .map(record -> Told.of(record, desk.tells()))
                .flatMap(Optional::stream)
                .toList();
        desk.begin(state, recent, tidings.now());
        if (tidings.health != null) {
            tidings.health.upToNow().forEach(tidings::pastBeat);
        }
        return tidings;
    }

    /** Which cluster they come from. */
    String cluster() {
        return cluster;
    }

    private long now() {
        return watch.elapsed().toMillis();
    }

    /** One that was written before we listened: when, only the broker's clock can tell. */
    private void pastBeat(TopicRecord record) {
        long age = Math.max(0, WallClock.now() - record.timestamp());
        heartbeats.of(record).ifPresent(beat -> desk.beat(beat, now() - age));
    }

    /** Hands on what has come; false where nothing has. */
    boolean poll() {
        List<TopicRecord> records = warnings.poll(POLL);
        records.forEach(record -> Told.of(record, desk.tells()).ifPresent(told -> desk.take(told, now())));
        List<TopicRecord> beats = health == null ? List.of() : health.poll(Duration.ZERO);
        beats.forEach(record -> heartbeats.of(record).ifPresent(beat -> desk.beat(beat, now())));
        return !records.isEmpty() || !beats.isEmpty();
    }

    @Override
    public void close() {
        warnings.close();
        if (health != null) {
            health.close();
        }
    }
}
