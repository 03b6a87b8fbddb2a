package fengsui.codec;

/**
 * One record of the control topic: a whole rule set.
 *
 * @param author who published it: a role or an account, as given
 * @param effectiveAt from which event time it holds, epoch milliseconds
 */
public record Control(RuleBundle rules, String author, long effectiveAt) {}
