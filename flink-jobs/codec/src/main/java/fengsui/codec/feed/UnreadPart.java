package fengsui.codec.feed;

/**
 * A part of a record that its mapping never reads.
 *
 * @param name a column or a path
 * @param value {@code ""} where it may be a person's: by the name of the part, or as it is more than a number or a word
 */
public record UnreadPart(String name, String value) {}
