package fengsui.codec.feed;

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

    /** The pooled text, or {@code null} where it is not here. */
    @Nullable
    String find(char[] chars, int from, int length) {
        if (length > LONGEST) {
            return null;
        }
        String text = texts[slot(hash(chars, from, length))];
        return text != null && same(text, chars, from, length) ? text : null;
    }

    /** As {@link #find(char[], int, int)}; at once where {@code text} is the pooled one of another pool. */
    @Nullable
    String find(String text) {
        String found = texts[slot(text.hashCode())];
        return text.equals(found) ? found : null;
    }

    /** What {@link #find} finds from now on. */
    void keep(String text) {
        if (text.length() <= LONGEST) {
            texts[slot(text.hashCode())] = text;
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

    private static boolean same(String text, char[] chars, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
