package fengsui.rule.journal;

/**
 * A segment as a store hands it back.
 *
 * @param group its key group
 * @param id its number, unique in the group
 */
public record StoredSegment(int group, long id, Segment segment) {}
