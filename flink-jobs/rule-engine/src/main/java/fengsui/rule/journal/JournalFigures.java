package fengsui.rule.journal;

/**
 * How much a journal holds, waiting or worked.
 *
 * @param rows events, one a key; those among them that are over while others of their segment are not, included
 * @param bytes of all segments
 * @param segments how many there are
 * @param keys areas with at least one row
 */
public record JournalFigures(long rows, long bytes, int segments, int keys) {}
