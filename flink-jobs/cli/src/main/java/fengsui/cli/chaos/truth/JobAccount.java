package fengsui.cli.chaos.truth;

import fengsui.cli.clock.Stopwatch;
import fengsui.cli.listen.Healths;
import fengsui.cli.listen.JobEar;
import fengsui.codec.Health;
import fengsui.codec.Ledger;
import fengsui.topics.Broker;
import fengsui.topics.TopicNames;
import fengsui.topics.TopicReader;
import fengsui.topics.TopicRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;

/** What the job says of itself, from its first word on. Not thread-safe. */
final class JobAccount implements AutoCloseable {

    private static final String EDITION = "edition/";
    private static final Duration POLL = Duration.ofMillis(200);

    private final TopicReader reader;
    private final Ledger ledger = new Ledger();
    private final Map<Long, Long> begins = new HashMap<>();
    private long clock = Long.MIN_VALUE;

    private JobAccount(TopicReader reader) {
        this.reader = reader;
    }

    static JobAccount open(Broker broker, TopicNames topics) {
        return new JobAccount(TopicReader.fromBeginning(broker, topics.health()));
    }

    /**
     * Listens until {@code enough} is counted and the engine's clock has come to {@code time}, but no longer than {@code
     * patience}. Returns what is counted by then.
     */
    SortedMap<String, Long> await(Predicate<SortedMap<String, Long>> enough, long time, Duration patience) {
        Stopwatch watch = Stopwatch.started();
        reader.upToNow().forEach(this::take);
        while (!(clock >= time && enough.test(ledger.figures()))
                && watch.elapsed().compareTo(patience) < 0) {
            reader.poll(POLL).forEach(this::take);
        }
        return ledger.figures();
    }

    /** Listens a little longer. Returns what is counted by then. */
    SortedMap<String, Long> more() {
        reader.poll(POLL).forEach(this::take);
        return ledger.figures();
    }

    /** From when each rule set holds that was published while the job ran, epoch milliseconds, by its offset. */
    Map<Long, Long> begins() {
        return Map.copyOf(begins);
    }

    private void take(TopicRecord record) {
        Healths.of(record).ifPresent(this::take);
    }

    private void take(Health health) {
        ledger.take(health);
        Long shown = health.figures().get(JobEar.CLOCK);
        if (health.subject().equals(JobEar.JOB) && shown != null) {
            clock = shown;
        }
        Long number = health.figures().get("number");
        Long from = health.figures().get("from");
        if (health.subject().startsWith(EDITION) && number != null && from != null) {
            begins.put(number, from);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
