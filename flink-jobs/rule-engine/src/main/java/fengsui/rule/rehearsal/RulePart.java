package fengsui.rule.rehearsal;

/**
 * One part of a rule that a case can try.
 *
 * @param sort {@code watch}, {@code row} …
 * @param name for people
 */
public record RulePart(String sort, String name) {}
