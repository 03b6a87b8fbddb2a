package fengsui.codec.privacy;

/**
 * What a reader of records needs to keep persons out. Never part of a mapping: it is opened where records are read.
 *
 * @param pseudonyms in place of persons
 * @param keywords in place of free text
 */
public record Privacy(Pseudonyms pseudonyms, KeywordFlags keywords) {

    /** Drops both. */
    public static final Privacy NONE = new Privacy(Pseudonyms.NONE, KeywordFlags.NONE);
}
