package fengsui.rule.journal;

/** Where segments outlast the journal: one map for each key group. */
public interface SegmentStore {

    /** {@code bytes} stands for the segment from now on, in place of what stood for it. */
    void put(int group, long segment, Segment bytes);

    void remove(int group, long segment);
}
