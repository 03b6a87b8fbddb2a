package fengsui.codec.feed;

/**
 * How one field of an event came about. For people.
 *
 * @param value what stands in the event; of a record that was rejected, what was found; never a person's
 * @param from where in the record, or in the mapping, it was
 * @param done what was done to it on the way, or why nothing was found
 */
public record TriedField(String name, String value, String from, String done) {}
