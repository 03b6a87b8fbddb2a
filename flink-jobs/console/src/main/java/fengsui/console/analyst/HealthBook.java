package fengsui.console.analyst;

import fengsui.codec.Health;
import fengsui.codec.Ledger;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a job says of itself and of what it hears: of each subject the newest, as long as it matters. Not thread-safe. */
final class HealthBook {

    static final String DEVICE = "device/";
    static final String FEED = "feed/";
    static final String RULE = "rule/";
    static final String SIGHT = "sight/";

    /** More subjects in trouble at once than these nobody could look at. */
    static final int MOST = 20_000;

    private static final String JOB = "job";
    private static final String LEDGER = "ledger/";
    private static final String FIGURES = "figures/";
    private static final String FINE = "ok";

    /** Every subtask has told what it counted within so long, unless the job is dead. */
    static final long SETTLED_MILLIS = 30_000;

    /** Whose good news is kept, too: it says since when. */
    private static final List<String> KEPT = List.of(FEED, RULE);

    private static final List<String> SHOWN_APART = List.of(DEVICE, FEED, RULE, SIGHT);

    /**
     * A sign of life.
     *
     * @param clock the engine's
     * @param written when the broker wrote it, epoch milliseconds of real time
     * @param lag how far the clock was behind the time of day, {@code null} where nothing has come yet
     */
    record Beat(
            long clock,
            long written,
            String status,
            String message,
            @Nullable Long lag) {}

    private final Ledger ledger = new Ledger();
    private final Map<String, SortedMap<String, Long>> counted = new HashMap<>();
    private final SortedMap<String, Health> newest = new TreeMap<>();
    private @Nullable Beat beat;
    private long left;
    private long heard;
    private long changed;

    /**
     * Takes the next record.
     *
     * @param written when the broker wrote it, epoch milliseconds of real time
     */
    void take(Health health, long written) {
        heard = Math.max(heard, written);
        String subject = health.subject();
        if (subject.startsWith(LEDGER)) {
            count(health, written);
        } else if (subject.equals(JOB)) {
            long clock = health.figures().getOrDefault("clock", health.time());
            beat = new Beat(
                    clock,
                    written,
                    health.status(),
                    health.message(),
                    health.figures().get("lag"));
        } else if (!subject.startsWith(FIGURES)) {
            keep(health);
        }
    }

    private void count(Health health, long written) {
        ledger.take(health);
        if (!health.figures().equals(counted.put(health.subject(), health.figures()))) {
            changed = written;
        }
    }

    private void keep(Health health) {
        String subject = health.subject();
        if (health.status().equals(FINE) && KEPT.stream().noneMatch(subject::startsWith)) {
            newest.remove(subject);
        } else if (newest.containsKey(subject) || newest.size() < MOST) {
            newest.put(subject, health);
        } else {
            left++;
        }
    }

    @Nullable
    Beat beat() {
        return beat;
    }

    /** See {@link Ledger#figures()}. */
    SortedMap<String, Long> ledger() {
        return ledger.figures();
    }

    /**
     * Whether nothing more was counted for a while: until then subtasks have told of different moments, and what one has not
     * told of yet is not lost.
     */
    boolean settled() {
        return heard - changed >= SETTLED_MILLIS;
    }

    /** The newest of each subject that begins with {@code prefix}, in the order of subjects. */
    Collection<Health> of(String prefix) {
        return newest.subMap(prefix, prefix + Character.MAX_VALUE).values();
    }

    @Nullable
    Health about(String subject) {
        return newest.get(subject);
    }

    /** What else is not as it should be: of the job itself. */
    List<Health> troubles() {
        return newest.values().stream()
                .filter(health -> SHOWN_APART.stream().noneMatch(health.subject()::startsWith))
                .toList();
    }

    /** How many records there was no room for. */
    long left() {
        return left;
    }
}
