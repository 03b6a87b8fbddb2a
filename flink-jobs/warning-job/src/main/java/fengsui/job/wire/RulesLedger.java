package fengsui.job.wire;

/**
 * What became of the copies of events that were made for rules, as far as one subtask has seen them.
 *
 * @param used taken by the rules
 * @param tooLate came when the engine's clock had passed them
 */
public record RulesLedger(long used, long tooLate) {}
