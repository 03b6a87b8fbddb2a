package fengsui.rule.parameter;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by the codes of areas. Codes of up to 16 Latin characters, as most are, lie in memory one beside the other: in a
 * map of strings each look-up would follow four references, and wait for memory at each. Immutable and thread-safe.
 */
final class CodeTable<T> {

    private static final int WORD = 8;
    private static final int LONGEST = 2 * WORD;
    private static final int LAST_LATIN = 0xff;

    /** Two to a slot; both are 0 where it is free. */
    private final long[] words;

    private final Object[] values;
    private final Map<String, T> others = new HashMap<>();

    CodeTable(Map<String, T> byCode) {
        int slots = Integer.highestOneBit(Math.max(1, byCode.size())) * 4;
        words = new long[2 * slots];
        values = new Object[slots];
        byCode.forEach(this::put);
    }

    private void put(String code, T value) {
        if (!fits(code)) {
            others.put(code, value);
            return;
        }
        long first = word(code, 0);
        long second = word(code, WORD);
        int slot = slot(first, second);
        words[2 * slot] = first;
        words[2 * slot + 1] = second;
        values[slot] = value;
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    @Nullable
    T find(String code) {
        return fits(code) ? (T) values[slot(word(code, 0), word(code, WORD))] : others.get(code);
    }

    /** Character 0 would not be told from none. */
    private static boolean fits(String code) {
        int length = code.length();
        if (length > LONGEST) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char one = code.charAt(i);
            if (one == 0 || one > LAST_LATIN) {
                return false;
            }
        }
        return length > 0;
    }

    private static long word(String code, int from) {
        long word = 0;
        int to = Math.min(code.length(), from + WORD);
        for (int i = from; i < to; i++) {
            word = (word << Byte.SIZE) | code.charAt(i);
        }
        return word;
    }

    /** That of the code, or the free one where it belongs. At most half of them are taken, so there is one. */
    private int slot(long first, long second) {
        int mask = values.length - 1;
        int slot = spread(first * 31 + second) & mask;
        while (words[2 * slot] != 0 && (words[2 * slot] != first || words[2 * slot + 1] != second)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Codes of one city differ in a few bits only. */
    private static int spread(long word) {
        return (int) ((word * 0x9e3779b97f4a7c15L) >>> 32);
    }
}
