package fengsui.console.board;

import fengsui.codec.Health;
import fengsui.console.clock.WallClock;
import fengsui.topics.pulse.JobPulse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of what stands. Of each incident the last record stands; one that comes twice changes nothing.
 * Thread-safe.
 */
public final class Board {

    private final Lives lives = new Lives();
    private final ChangeLog log;
    private JobPulse pulse = new JobPulse(WallClock.elapsed());
    private @Nullable Long jobBeat;
    private @Nullable Lost lost;
    private Map<Integer, Long> answersRead = Map.of();
    private long shown;

    /** Since when, in real time, and why. */
    private record Lost(long since, String why) {}

    public Board() {
        // Some minutes of the busiest day, and hours of any other.
        this(new ChangeLog(20_000, 24L << 20));
    }

    Board(ChangeLog log) {
        this.log = log;
    }

    /**
     * What stands at one moment.
     *
     * @param positions how far has been read: who follows from there misses nothing
     * @param items each incident as pages get it
     */
    public record Snapshot(String positions, long now, List<byte[]> items) {

        public Snapshot {
            items = List.copyOf(items);
        }
    }

    /**
     * Begins anew; what was known before is forgotten.
     *
     * @param from the first offset that will be read, by channel
     */
    synchronized void begin(String cluster, Map<Channel, Long> from) {
        lives.clear();
        pulse = new JobPulse(WallClock.elapsed());
        jobBeat = null;
        answersRead = Map.of();
        shown = 0;
        log.begin(cluster, from);
    }

    /** What stands is known: whoever waits for it may be told. */
    synchronized void ready() {
        log.ready();
    }

    /** Takes the next record of the alert topic. */
    synchronized void take(Told told, Place place) {
        pulse.atLeast(told.times().sent());
        Channel channel = Channel.warnings(place.partition());
        if (lives.take(told)) {
            change(channel, place.offset(), told.incidentId());
        } else {
            log.passed(channel, place.offset());
        }
        lives.tidy(pulse.lastKnown());
    }

    /** A record of the alert topic that is no warning. */
    synchronized void skip(Channel channel, long offset) {
        log.passed(channel, offset);
    }

    /** Takes what stands though it was told too long ago to be read again. */
    synchronized void remember(Collection<Told> newest) {
        for (Told told : newest) {
            Life known = lives.find(told.incidentId());
            if (told.open() && (known == null || known.last().revision() < told.revision())) {
                var unused = lives.take(told);
                pulse.atLeast(told.times().sent());
            }
        }
    }

    /** Takes the next answer; one to an incident that is not kept says nothing here. */
    synchronized void take(Given given) {
        Channel channel = Channel.answers(given.place().partition());
        String incidentId = given.answer().incidentId();
        Life life = lives.find(incidentId);
        if (life != null && life.take(given)) {
            change(channel, given.place().offset(), incidentId);
        } else {
            log.passed(channel, given.place().offset());
        }
    }

    /** How far the topic of answers was read, by partition, and taken. */
    synchronized void readAnswers(Map<Integer, Long> next) {
        answersRead = next;
        notifyAll();
    }

    /**
     * Waits until all answers were taken that stand before these offsets.
     *
     * @return whether that was so within {@code patience}
     */
    public synchronized boolean awaitAnswers(Map<Integer, Long> ends, Duration patience) throws InterruptedException {
        long end = WallClock.elapsed() + patience.toMillis();
        for (long left = patience.toMillis(); left > 0 && !hasRead(ends); left = end - WallClock.elapsed()) {
            wait(left);
        }
        return hasRead(ends);
    }

    private boolean hasRead(Map<Integer, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> answersRead.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    private void change(Channel channel, long offset, String incidentId) {
        find(incidentId)
                .ifPresent(standing -> log.add(new Change(channel, offset, ItemJson.of(standing, pulse.lastKnown()))));
    }

    /** @param written when, in real time */
    synchronized void beat(Health health, long written) {
        if (health.subject().equals("job")) {
            jobBeat = written;
        }
        pulse.take(health, WallClock.elapsed() - Math.max(0, WallClock.now() - written));
    }

    /** Kafka answers. */
    synchronized void found() {
        lost = null;
    }

    /** @param since when it was last heard, real time */
    synchronized void lost(long since, String why) {
        Lost before = lost;
        lost = new Lost(before == null ? since : before.since(), why);
    }

    public synchronized Beat beat() {
        long elapsed = WallClock.elapsed();
        Lost now = lost;
        return new Beat(
                clock(elapsed),
                pulse.replays() ? null : pulse.lag(),
                pulse.replays(),
                jobBeat,
                pulse.silent(elapsed) ? (Long) pulse.silentFor(elapsed) : null,
                pulse.degraded(),
                now == null ? "ok" : "lost",
                now == null ? null : (Long) now.since(),
                now == null ? null : now.why());
    }

    /** As it must stand by now; what was guessed too far ahead is waited for. */
    private long clock(long elapsed) {
        shown = Math.max(shown, pulse.clock(elapsed));
        return shown;
    }

    /** The engine's clock as it was last told, epoch milliseconds: an answer that was ahead of it would be from the future. */
    public synchronized long clock() {
        return pulse.lastKnown();
    }

    public synchronized Optional<Standing> find(String incidentId) {
        return Optional.ofNullable(lives.find(incidentId)).map(Life::standing);
    }

    /** What is open, and what ended in the last {@code hours}; empty while nobody knows what stands. */
    public Optional<Snapshot> snapshot(int hours) {
        List<Standing> found = new ArrayList<>();
        ChangeLog.End end;
        long now;
        synchronized (this) {
            end = log.end();
            now = clock(WallClock.elapsed());
            long since = now - hours * 3_600_000L;
            lives.all().stream()
                    .filter(life -> life.last().open() || life.last().times().sent() >= since)
                    .forEach(life -> found.add(life.standing()));
        }
        return end == null
                ? Optional.empty()
                : Optional.of(new Snapshot(
                        end.positions().toString(),
                        now,
                        found.stream()
                                .map(standing -> ItemJson.of(standing, now))
                                .toList()));
    }

    /**
     * Begins to follow the changes.
     *
     * @param from the id of the last event that was seen, {@code null} for what comes from now on
     */
    public Cursor follow(@Nullable String from) {
        return new Cursor(log, from);
    }
}
