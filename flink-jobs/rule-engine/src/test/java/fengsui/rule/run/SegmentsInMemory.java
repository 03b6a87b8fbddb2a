package fengsui.rule.run;

import fengsui.rule.journal.Segment;
import fengsui.rule.journal.SegmentStore;
import fengsui.rule.journal.StoredSegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Where a runner's journal outlasts it in tests. */
final class SegmentsInMemory implements SegmentStore {

    private record Place(int group, long segment) {}

    private final Map<Place, Segment> segments = new TreeMap<>(
            (a, b) -> a.group() != b.group() ? a.group() - b.group() : Long.compare(a.segment(), b.segment()));

    @Override
    public void put(int group, long segment, Segment bytes) {
        segments.put(new Place(group, segment), bytes);
    }

    @Override
    public void remove(int group, long segment) {
        segments.remove(new Place(group, segment));
    }

    /** What stands here, in no order. */
    List<StoredSegment> shuffled(Random random) {
        List<StoredSegment> stored = new ArrayList<>();
        segments.forEach((place, segment) -> stored.add(new StoredSegment(place.group(), place.segment(), segment)));
        Collections.shuffle(stored, random);
        return stored;
    }
}
