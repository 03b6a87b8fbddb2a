package fengsui.codec.privacy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code keywords.yaml}: a mapping {@code flags} of names to what raises them. */
final class KeywordsFile {

    private static final java.util.regex.Pattern WORD = java.util.regex.Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private static final int MOST_FLAGS = 64;

    private KeywordsFile() {}

    static KeywordFlags read(String text, Problems problems) {
        List<KeywordFlags.Flag> flags =
                YamlReader.fields(text, problems).map(KeywordsFile::flags).orElse(List.of());
        return problems.none() ? new KeywordFlags(flags) : KeywordFlags.NONE;
    }

    private static List<KeywordFlags.Flag> flags(YamlFields file) {
        YamlFields byName = file.fields("flags");
        List<KeywordFlags.Flag> flags = new ArrayList<>();
        for (String name : byName.keys()) {
            word(byName, name, name);
            flags.add(flag(name, byName.fields(name)));
        }
        if (flags.size() > MOST_FLAGS) {
            file.report("flags", "VALUE", "has " + flags.size() + " flags, expected at most " + MOST_FLAGS);
        }
        file.done();
        return flags;
    }

    private static KeywordFlags.Flag flag(String name, YamlFields fields) {
        List<String> phrases =
                fields.texts("says").stream().map(KeywordFlags::normal).toList();
        List<Pattern> patterns = patterns(fields, "like");
        List<Pattern> unless = patterns(fields, "unless");
        @Nullable String category = fields.has("category") ? fields.text("category") : null;
        if (category != null) {
            word(fields, "category", category);
        }
        fields.done();
        if (phrases.isEmpty() && patterns.isEmpty()) {
            fields.problems()
                    .report(
                            fields.at(),
                            "MISSING",
                            "nothing raises this flag; add 'says: [phrase, …]' or 'like: [pattern, …]'");
        }
        return new KeywordFlags.Flag(name, phrases, patterns, unless, category);
    }

    private static void word(YamlFields fields, String key, String word) {
        if (!WORD.matcher(word).matches()) {
            fields.report(key, "VALUE", "is no code; expected lower-case letters, digits and dashes");
        }
    }

    private static List<Pattern> patterns(YamlFields fields, String key) {
        List<Pattern> patterns = new ArrayList<>();
        for (String text : fields.texts(key)) {
            try {
                patterns.add(Pattern.compile(text));
            } catch (PatternSyntaxException e) {
                fields.report(
                        key, "VALUE", "holds '" + text + "', no regular expression of RE2: " + e.getDescription());
            }
        }
        return patterns;
    }
}
