package fengsui.rule.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A store in memory that remembers what was done to it. */
final class MapStore implements SegmentStore {

    final SortedMap<Integer, SortedMap<Long, Segment>> groups = new TreeMap<>();
    final List<String> puts = new ArrayList<>();
    final List<String> removals = new ArrayList<>();

    @Override
    public void put(int group, long segment, Segment bytes) {
        puts.add(group + "/" + segment);
        groups.computeIfAbsent(group, unseen -> new TreeMap<>()).put(segment, bytes);
    }

    @Override
    public void remove(int group, long segment) {
        removals.add(group + "/" + segment);
        SortedMap<Long, Segment> segments = groups.get(group);
        if (segments == null || segments.remove(segment) == null) {
            throw new IllegalStateException("segment " + segment + " of group " + group + " does not stand here");
        }
        if (segments.isEmpty()) {
            groups.remove(group);
        }
    }

    List<StoredSegment> stored() {
        List<StoredSegment> all = new ArrayList<>();
        groups.forEach(
                (group, segments) -> segments.forEach((id, segment) -> all.add(new StoredSegment(group, id, segment))));
        return all;
    }

    void forgetWhatWasDone() {
        puts.clear();
        removals.clear();
    }
}
