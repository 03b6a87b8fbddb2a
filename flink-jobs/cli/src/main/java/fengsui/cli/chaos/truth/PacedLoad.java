package fengsui.cli.chaos.truth;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.clock.WallClock;
import fengsui.event.EventKind;
import fengsui.topics.Broker;
import fengsui.topics.KafkaUnavailable;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicOffsets;
import fengsui.topics.TopicWriter;
import fengsui.topics.TopicWriter.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A load of known truth, written to the inputs as its time comes, on a thread of its own. While brokers are away it waits
 * for them, for ever, and loses and repeats nothing; what is due meanwhile is written afterwards, in its order.
 */
public final class PacedLoad implements AutoCloseable {

    /** For so long brokers may take to answer when the load is closed. */
    private static final Duration LAST_WORD = Duration.ofSeconds(10);

    private final TopicNames topics;
    private final LoadScript script;
    private final int speed;
    private final Instant startedAt;
    private final Stopwatch watch;
    private final Map<EventKind, TopicWriter> writers = new EnumMap<>(EventKind.class);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "paced load");
    private volatile boolean over;
    private volatile boolean stopped;

    private PacedLoad(TopicNames topics, LoadScript script, int speed, Instant startedAt) {
        this.topics = topics;
        this.script = script;
        this.speed = speed;
        this.startedAt = startedAt;
        this.watch = Stopwatch.started();
    }

    /**
     * The topics must be there. Each input partition hears of the load in every second, from the first to the last; then
     * time jumps ahead, past the end of all that was warned of.
     *
     * @throws KafkaUnavailable where the topics cannot be looked at
     */
    public static PacedLoad start(Plan plan, Broker broker, TopicNames topics) {
        return start(plan, broker, topics, 1);
    }

    /** As {@link #start(Plan, Broker, TopicNames)}, in a time that runs {@code speed} times as fast, for who is in a hurry. */
    static PacedLoad start(Plan plan, Broker broker, TopicNames topics, int speed) {
        int partitions = partitions(TopicOffsets.read(broker, topics.inputs()), topics);
        Instant now = Instant.ofEpochMilli(WallClock.now());
        PacedLoad load = new PacedLoad(topics, new LoadScript(plan, partitions, now.toEpochMilli()), speed, now);
        for (EventKind kind : EventKind.values()) {
            load.writers.put(kind, TopicWriter.lasting(broker.withPatience(LAST_WORD)));
        }
        load.thread.setDaemon(true);
        load.thread.start();
        return load;
    }

    /** Of the topic that has fewest: where others have more, some of theirs would hear nothing. */
    private static int partitions(TopicOffsets offsets, TopicNames topics) {
        return topics.inputs().stream()
                .mapToInt(topic -> (int) offsets.ranges().keySet().stream()
                        .filter(partition -> partition.startsWith(topic + "-"))
                        .count())
                .min()
                .orElse(1);
    }

    private void run() {
        try {
            for (int second = 0; second < script.seconds() && !stopped; second++) {
                write(script.second(second));
            }
            writers.values().forEach(TopicWriter::flush);
            over = !stopped;
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private void write(List<Line> lines) {
        for (Line line : lines) {
            awaitDue(line);
            if (stopped) {
                return;
            }
            writer(line.kind())
                    .write(Outgoing.of(topics.input(line.kind()), line.key(), line.value())
                            .in(line.partition()));
        }
    }

    private void awaitDue(Line line) {
        Duration due = Duration.ofMillis(line.due()).dividedBy(speed);
        for (Duration left = due.minus(watch.elapsed()); !left.isNegative() && !stopped; ) {
            LockSupport.parkNanos(Math.max(1, left.toNanos()));
            left = due.minus(watch.elapsed());
        }
    }

    private TopicWriter writer(EventKind kind) {
        TopicWriter writer = writers.get(kind);
        if (writer == null) {
            throw new IllegalStateException("no writer of " + kind);
        }
        return writer;
    }

    /**
     * Waits until all of it is on the topics, the quiet end included; {@code false} where it is not by then.
     *
     * @param grace how much longer than its time it may take
     * @throws KafkaUnavailable where it could not be written
     */
    public boolean awaitEnd(Duration grace) throws InterruptedException {
        Duration left = Duration.ofSeconds(script.seconds()).dividedBy(speed).minus(watch.elapsed());
        thread.join(Math.max(1, left.plus(grace).toMillis()));
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
        return over;
    }

    /** How many records the brokers have confirmed by now, by topic. */
    public SortedMap<String, Long> written() {
        SortedMap<String, Long> written = new TreeMap<>();
        writers.forEach((kind, writer) -> written.put(topics.input(kind), writer.written()));
        return written;
    }

    /** The time of the first event. */
    public Instant startedAt() {
        return startedAt;
    }

    /** Stops writing, whether it was over or not. What is then still to be written nobody waits for any more. */
    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
        writers.values().forEach(this::close);
    }

    private void close(TopicWriter writer) {
        try {
            writer.close();
        } catch (KafkaUnavailable e) {
            if (over) {
                throw e;
            }
        }
    }
}
