package fengsui.codec;

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

    @SuppressWarnings({"unchecked", "rawtypes"}) // arrays have no type parameters
    private final @Nullable Known<T>[] slots = new Known[SLOTS];

    /** What {@code bytes} mean, {@code null} where that is not known. */
    @Nullable
    T find(byte[] bytes, int from, int size) {
        if (size > LONGEST) {
            return null;
        }
        Known<T> known = slots[slot(bytes, from, size)];
        return known != null && known.is(bytes, from, size) ? known.meaning : null;
    }

    /** Remembers what {@code bytes} mean, and returns it. */
    T learn(byte[] bytes, int from, int size, T meaning) {
        if (size <= LONGEST) {
            slots[slot(bytes, from, size)] = new Known<>(Arrays.copyOfRange(bytes, from, from + size), meaning);
        }
        return meaning;
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
