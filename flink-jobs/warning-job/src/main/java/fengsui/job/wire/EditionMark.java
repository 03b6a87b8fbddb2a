package fengsui.job.wire;

/**
 * Says that one subtask of intake knows a rule set. What it made of records before this mark was made without it; what
 * follows, with it.
 *
 * @param subtask whose mark it is, of {@code subtasks}
 * @param newest the greatest event time, and watermark, that went before the mark
 */
public record EditionMark(Edition edition, int subtask, int subtasks, long newest) {}
