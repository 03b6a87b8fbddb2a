package fengsui.console.city;

/**
 * A rule in words: its title, when it fires, then its table, a line each.
 *
 * @param version of the rule in the set that is in force
 */
public record Words(int version, String en, String zh) {}
