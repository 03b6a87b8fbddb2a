package fengsui.warning;

import fengsui.risk.Grade;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records of one desk that stand in the alert topic and that a restored state does not know of: they were written after
 * its checkpoint. Each waits here until the desk has said the like of it again, or time has passed it. Not thread-safe.
 */
public final class Standing {

    private final Map<String, Warning> records = new TreeMap<>();
    private final long since;

    private Standing(long since) {
        this.since = since;
    }

    public static Standing none() {
        return new Standing(Long.MIN_VALUE);
    }

    /**
     * What of {@code topic} is ahead of {@code known}.
     *
     * @param topic the newest record of each incident of this desk
     * @param known what the restored state believes to have published
     * @param clock the event time that was restored
     */
    public static Standing of(Collection<Warning> topic, List<Published> known, long clock) {
        Map<String, Integer> revisions = new HashMap<>();
        known.forEach(published -> revisions.put(published.id(), published.revision()));
        Standing standing = new Standing(clock);
        topic.stream()
                .filter(record -> record.incident().issued().revision()
                        > revisions.getOrDefault(record.incident().incidentId(), 0))
                .forEach(record -> standing.records.put(record.incident().incidentId(), record));
        return standing;
    }

    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** The times at which {@link DeskHistory#settle} has something to do. */
    public List<Long> due() {
        return records.values().stream()
                .map(record -> passedAt(record) + 1)
                .distinct()
                .sorted()
                .toList();
    }

    @Nullable
    Warning of(String incidentId) {
        return records.get(incidentId);
    }

    Collection<Warning> all() {
        return records.values();
    }

    /** Those that time has passed without the desk having said what they say. */
    List<Warning> passed(long now) {
        return records.values().stream()
                .filter(record -> passedAt(record) < now)
                .toList();
    }

    /** Whether it was written in time that was then gone through again; if not, the desk may have forgotten it. */
    boolean ahead(Warning record) {
        return record.incident().issued().sent() >= since;
    }

    void settled(String incidentId) {
        records.remove(incidentId);
    }

    private long passedAt(Warning record) {
        return Math.max(record.incident().issued().sent(), since);
    }

    /**
     * Whether {@code record} need not be written because of what {@code stands}: it says no more, or it is of a time that
     * {@code stands} has passed, and no graver.
     */
    static boolean covers(Warning stands, Warning record) {
        boolean earlier =
                record.incident().issued().sent() <= stands.incident().issued().sent();
        return alike(stands, record) || (earlier && !alarms(stands, record));
    }

    private static boolean alarms(Warning stands, Warning record) {
        Grade grade = record.incident().judgement().grade();
        return record.msgType() != MsgType.CANCEL
                && grade.graverThan(stands.incident().judgement().grade());
    }

    /** Whether who reads {@code stands} knows what {@code record} says, and for as long. */
    static boolean alike(Warning stands, Warning record) {
        return CanonicalIncident.of(stands).equals(CanonicalIncident.of(record))
                && EndReason.counts(stands.endReason()) == EndReason.counts(record.endReason())
                && (record.msgType() == MsgType.CANCEL
                        || record.incident().issued().expires()
                                <= stands.incident().issued().expires());
    }
}
