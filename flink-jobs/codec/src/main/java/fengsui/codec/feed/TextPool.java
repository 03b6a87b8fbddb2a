package fengsui.codec.feed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts that come again and again, such as device names and area codes, as one string each: most records then need
 * neither a new string nor another look at what it holds. A newer text takes the place of another with the same hash.
 * Bounded; not thread-safe.
 */
final class TextPool {

    private static final int SIZE = 4096;
    private static final int LONGEST = 64;

    private final @Nullable String[] texts = new String[SIZE];

    /** Their characters: to compare with those of a string, one by one, takes longer. */
    private final char[][] spelled = new char[SIZE][];

    TextPool() {
        Arrays.fill(spelled, new char[0]);
    }

    /** The pooled text, or {@code null} where it is not here. */
    @Nullable
    String find(char[] chars, int from, int length) {
        if (length > LONGEST) {
            return null;
        }
        int slot = slot(hash(chars, from, length));
        char[] known = spelled[slot];
        return Arrays.equals(known, 0, known.length, chars, from, from + length) ? texts[slot] : null;
    }

    /** As {@link #find(char[], int, int)}; at once where it is that very string. */
    @Nullable
    String find(String text) {
        String found = texts[slot(text.hashCode())];
        return text.equals(found) ? found : null;
    }

    /** What {@link #find} finds from now on. */
    void keep(String text) {
        if (text.length() <= LONGEST) {
            int slot = slot(text.hashCode());
            texts[slot] = text;
            spelled[slot] = text.toCharArray();
        }
    }

    /** That of the string, which keeps its own. */
    private static int hash(char[] chars, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 16) & (SIZE - 1);
    }
}
