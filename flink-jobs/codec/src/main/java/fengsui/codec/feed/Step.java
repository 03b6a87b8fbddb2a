package fengsui.codec.feed;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import fengsui.codec.privacy.KeywordFlags;
import fengsui.codec.privacy.Privacy;
import fengsui.codec.privacy.Pseudonyms;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is done to a text before it becomes a field. */
sealed interface Step {

    /** {@code null} where nothing is left. */
    @Nullable
    String apply(String text);

    /** The same step, with what a reader of records has to keep persons out. */
    default Step with(Privacy privacy) {
        return this;
    }

    /** A keyed pseudonym of a person; nothing where there are no keys for {@code purpose}. */
    record Pseudonym(String purpose, Pseudonyms keys) implements Step {

        @Override
        public @Nullable String apply(String text) {
            return keys.ofPerson(purpose, text);
        }

        @Override
        public Step with(Privacy privacy) {
            return new Pseudonym(purpose, privacy.pseudonyms());
        }
    }

    /** Free text becomes its flags, with a space between two. */
    record Flags(KeywordFlags keywords) implements Step {

        @Override
        public @Nullable String apply(String text) {
            List<String> flags = keywords.in(text).flags();
            return flags.isEmpty() ? null : String.join(" ", flags);
        }

        @Override
        public Step with(Privacy privacy) {
            return new Flags(privacy.keywords());
        }
    }

    /** Free text becomes the category that its flags stand for. */
    record Category(KeywordFlags keywords) implements Step {

        @Override
        public @Nullable String apply(String text) {
            return keywords.in(text).category();
        }

        @Override
        public Step with(Privacy privacy) {
            return new Category(privacy.keywords());
        }
    }

    /** The first group of the first match; linear in the length of the text. */
    record Match(Pattern pattern) implements Step {

        @Override
        public @Nullable String apply(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? matcher.group(1) : null;
        }
    }

    /** {@code GAS-ODOR/LEAK} becomes {@code gas-odor-leak}: letters and digits in lower case, dashes between. */
    record Slug() implements Step {

        @Override
        public @Nullable String apply(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            StringBuilder slug = new StringBuilder();
            plain.codePoints().forEach(c -> append(slug, c));
            int end = slug.length();
            boolean dashed = end > 0 && slug.charAt(end - 1) == '-';
            String trimmed = slug.substring(0, dashed ? end - 1 : end);
            return trimmed.isEmpty() ? null : trimmed;
        }

        private static void append(StringBuilder slug, int c) {
            if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
    }

    /**
     * The feed's word to ours.
     *
     * @param otherwise for words that the table does not hold; {@code null} leaves them out
     */
    record Table(Map<String, String> words, @Nullable String otherwise) implements Step {

        @Override
        public @Nullable String apply(String text) {
            String word = words.get(text);
            return word == null ? otherwise : word;
        }
    }

    /** What a column of a table beside the mappings says of it. */
    record Lookup(LookupTable table, int column) implements Step {

        @Override
        public @Nullable String apply(String text) {
            return table.find(text, column);
        }
    }

    /** A time in the feed's form to epoch milliseconds. */
    record Time(TimeForm form) implements Step {

        @Override
        public @Nullable String apply(String text) {
            long time = form.parse(text);
            return time == IsoTime.NONE ? null : Long.toString(time);
        }
    }
}
