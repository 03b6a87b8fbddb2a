package fengsui.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Evidence in the order of {@link Evidence#ORDER}, the newest {@value #KEPT} of it.
 *
 * @param newest what is kept, one entry an event
 * @param count how many events there were, those no longer kept included
 */
public record EvidenceList(List<Evidence> newest, long count) {

    public static final int KEPT = 50;

    public static final EvidenceList NONE = new EvidenceList(List.of(), 0);

    public EvidenceList {
        newest = List.copyOf(newest);
    }

    /** Keeps the newest of {@code all}, which may be in any order. */
    public static EvidenceList of(List<Evidence> all) {
        return NONE.plus(all);
    }

    /** This and {@code more}; an event that is kept, or may have been and no longer is, is not counted again. */
    public EvidenceList plus(List<Evidence> more) {
        Map<String, Evidence> byEvent = new LinkedHashMap<>();
        newest.forEach(evidence -> byEvent.put(key(evidence), evidence));
        int before = byEvent.size();
        more.stream().filter(this::mayBeNew).forEach(evidence -> byEvent.putIfAbsent(key(evidence), evidence));
        List<Evidence> sorted = byEvent.values().stream().sorted(Evidence.ORDER).toList();
        int from = Math.max(0, sorted.size() - KEPT);
        return new EvidenceList(sorted.subList(from, sorted.size()), count + byEvent.size() - before);
    }

    private boolean mayBeNew(Evidence evidence) {
        return count == newest.size() || evidence.time() >= newest.get(0).time();
    }

    /** Event ids are unique within a feed, so the device is part of the key. */
    private static String key(Evidence evidence) {
        return evidence.sourceId() + '\n' + evidence.eventId();
    }
}
