package fengsui.console.board;

/**
 * One record of an incident, by its place: what it says is read when somebody asks.
 *
 * @param hash of what it says: a record that comes twice says it again
 */
public record Revision(int number, Place place, int hash) {}
