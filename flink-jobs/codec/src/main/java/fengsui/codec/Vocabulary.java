package fengsui.codec;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what bytes meant, one thing a slot; a newcomer takes the slot. So it is bounded whatever is read, and what
 * comes often is found. Not thread-safe.
 */
final class Vocabulary<T> {

    /** What bytes mean. */
    interface Meaning<T> {
        T of(byte[] bytes, int from, int size) throws IOException;
    }

    /** A power of two: enough for the areas and devices of one subtask. */
    private static final int SLOTS = 1 << 13;

    /** What is longer hardly comes again, and would be kept for long. */
    private static final int LONGEST = 256;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private static final class Known<T> {
        private final byte[] bytes;
        private final T meaning;

        Known(byte[] bytes, T meaning) {
            this.bytes = bytes;
            this.meaning = meaning;
        }

        boolean is(byte[] other, int from, int size) {
            return Arrays.equals(bytes, 0, bytes.length, other, from, from + size);
        }
    }

    private final Meaning<T> meaning;

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays have no type parameters
    private final @Nullable Known<T>[] slots = new Known[SLOTS];

    Vocabulary(Meaning<T> meaning) {
        this.meaning = meaning;
    }

    T at(byte[] bytes, int from, int size) throws IOException {
        if (size > LONGEST) {
            return meaning.of(bytes, from, size);
        }
        int slot = slot(bytes, from, size);
        Known<T> known = slots[slot];
        if (known == null || !known.is(bytes, from, size)) {
            known = new Known<>(Arrays.copyOfRange(bytes, from, from + size), meaning.of(bytes, from, size));
            slots[slot] = known;
        }
        return known.meaning;
    }

    /** Eight bytes at a step: areas have long names. */
    private static int slot(byte[] bytes, int from, int size) {
        long hash = size;
        int at = from;
        int end = from + size;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        for (; at < end; at++) {
            hash = hash * 31 + bytes[at];
        }
        return (int) ((hash * MIX) >>> 40) & (SLOTS - 1);
    }
}
