package fengsui.codec.privacy;

import com.google.re2j.Pattern;
import fengsui.codec.yaml.Problems;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a free text speaks of, as flags that {@code keywords.yaml} describes; the text itself goes nowhere. Linear in the
 * length of the text, of which the first {@value #LONGEST} characters are looked at. Immutable and thread-safe.
 */
public final class KeywordFlags {

    /** Flags nothing. */
    public static final KeywordFlags NONE = new KeywordFlags(List.of());

    static final int LONGEST = 8192;

    /**
     * One flag.
     *
     * @param phrases in normal form
     * @param unless what they match is taken out before anything is looked for
     * @param category what a call is about that raises the flag
     */
    record Flag(
            String name,
            List<String> phrases,
            List<Pattern> patterns,
            List<Pattern> unless,
            @Nullable String category) {

        boolean raisedBy(String normal) {
            String text = normal;
            for (Pattern pattern : unless) {
                text = pattern.matcher(text).replaceAll(" ");
            }
            for (String phrase : phrases) {
                if (Phrase.in(text, phrase)) {
                    return true;
                }
            }
            for (Pattern pattern : patterns) {
                if (pattern.matcher(text).find()) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What a text was found to speak of.
     *
     * @param flags sorted
     * @param category of the first flag of the file that has one; {@code null} where none has
     */
    public record Found(List<String> flags, @Nullable String category) {}

    private final List<Flag> flags;

    KeywordFlags(List<Flag> flags) {
        this.flags = List.copyOf(flags);
    }

    /** Reads {@code keywords.yaml}; flags nothing, and problems, where the file is not sound. */
    public static KeywordFlags read(String yaml, Problems problems) {
        return KeywordsFile.read(yaml, problems);
    }

    public Found in(String text) {
        String normal = normal(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        List<String> found = new ArrayList<>();
        String category = null;
        for (Flag flag : flags) {
            if (flag.raisedBy(normal)) {
                found.add(flag.name());
                category = category == null ? flag.category() : category;
            }
        }
        return new Found(found.stream().sorted().toList(), category);
    }

    /** Compatibility forms as what they stand for, lower case, single spaces. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }
}
