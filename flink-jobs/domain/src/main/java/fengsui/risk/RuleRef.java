package fengsui.risk;

/**
 * Which rule spoke, exactly.
 *
 * @param id the rule file's path without its ending, for example {@code gas/indoor-leak}
 * @param version the author's own number
 * @param digest the first 12 hex digits of the SHA-256 of the rule file's text
 * @param owner who answers for the rule: a department, never a person
 */
public record RuleRef(String id, int version, String digest, String owner) {}
