package fengsui.codec.feed;

import fengsui.codec.RejectReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one event to be, and the first reason why it cannot be one. Used again for every record, so that the
 * path of every record makes little garbage. Not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays that are never stored
final class Draft {

    private static final int MOST_KEYWORDS = 64;

    /** The end of year 9999 in epoch milliseconds. */
    private static final long LATEST = 253_402_300_799_999L;

    private final @Nullable String[] texts = new String[Field.values().length];
    private final double[] numbers = new double[Field.values().length];
    private final long[] times = new long[Field.values().length];
    private final List<String> keywords = new ArrayList<>();
    private final Map<Field.Shape, TextPool> pools = new EnumMap<>(Field.Shape.class);
    private long present;
    private long met;
    private @Nullable RejectReason reason;
    private String detail = "";

    void clear() {
        Arrays.fill(texts, null);
        keywords.clear();
        present = 0;
        met = 0;
        reason = null;
        detail = "";
    }

    /** Keeps the first reason: the later ones may only follow from it. */
    void refuse(RejectReason why, String what) {
        if (reason == null) {
            reason = why;
            detail = what;
        }
    }

    @Nullable
    RejectReason refused() {
        return reason;
    }

    String detail() {
        return detail;
    }

    /** Refuses a name that its object holds twice. */
    void meet(Field field) {
        if ((met & bit(field)) != 0) {
            refuse(RejectReason.MALFORMED, field.label() + ": stands there twice");
        }
        met |= bit(field);
    }

    boolean has(Field field) {
        return (present & bit(field)) != 0;
    }

    /** A text for a field of any shape but a number; refuses what does not fit. */
    void put(Field field, String text) {
        switch (field.shape()) {
            case TIME -> put(field, IsoTime.parse(text));
            case WORDS -> addKeyword(text);
            default -> putText(field, text);
        }
    }

    /** As {@link #put(Field, String)}, of a part of {@code chars}; texts that come again are not looked at again. */
    void put(Field field, char[] chars, int from, int length) {
        TextPool pool = pools.computeIfAbsent(field.shape(), shape -> new TextPool());
        String pooled = pool.find(chars, from, length);
        if (pooled != null) {
            keep(field, pooled);
            return;
        }
        String text = new String(chars, from, length);
        put(field, text);
        if (text.equals(texts[field.ordinal()])) {
            pool.keep(text);
        }
    }

    private void keep(Field field, String text) {
        texts[field.ordinal()] = text;
        present |= bit(field);
    }

    private void putText(Field field, String text) {
        if (!Words.fits(field.shape(), text)) {
            refuse(RejectReason.BAD_VALUE, field.expected());
            return;
        }
        keep(field, text);
    }

    void put(Field field, double number) {
        if (!Double.isFinite(number)) {
            refuse(RejectReason.BAD_VALUE, field.expected());
            return;
        }
        numbers[field.ordinal()] = number;
        present |= bit(field);
    }

    /** @param time epoch milliseconds; refused before 1970 and after 9999 */
    void put(Field field, long time) {
        if (time < 0 || time > LATEST) {
            refuse(RejectReason.BAD_TIME, field.expected());
            return;
        }
        times[field.ordinal()] = time;
        present |= bit(field);
    }

    private void addKeyword(String word) {
        if (keywords.size() == MOST_KEYWORDS || !Words.fits(Field.Shape.WORD, word)) {
            refuse(RejectReason.BAD_VALUE, Field.KEYWORDS.expected());
            return;
        }
        keywords.add(word);
    }

    List<String> keywords() {
        return keywords;
    }

    @Nullable
    String text(Field field) {
        return texts[field.ordinal()];
    }

    String text(Field field, String fallback) {
        String text = texts[field.ordinal()];
        return text == null ? fallback : text;
    }

    /** Refuses where it is missing, and returns a stand-in. */
    String need(Field field) {
        String text = texts[field.ordinal()];
        if (text == null) {
            missing(field);
            return "";
        }
        return text;
    }

    double needNumber(Field field) {
        if (!has(field)) {
            missing(field);
        }
        return number(field, 0);
    }

    long needTime(Field field) {
        if (!has(field)) {
            missing(field);
        }
        return time(field, 0);
    }

    double number(Field field, double fallback) {
        return has(field) ? numbers[field.ordinal()] : fallback;
    }

    long time(Field field, long fallback) {
        return has(field) ? times[field.ordinal()] : fallback;
    }

    /** As if the text had never been put. */
    void drop(Field field) {
        texts[field.ordinal()] = null;
        present &= ~bit(field);
    }

    void missing(Field field) {
        refuse(RejectReason.MISSING_FIELD, field.label() + " is missing");
    }

    private static long bit(Field field) {
        return 1L << field.ordinal();
    }
}
