package fengsui.codec.feed;

import fengsui.codec.RejectReason;
import fengsui.codec.privacy.KeywordFlags;
import fengsui.codec.privacy.Privacy;
import fengsui.codec.privacy.Pseudonyms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one event to be, and the first reason why it cannot be one. Used again for every record, so that the
 * path of every record makes little garbage. Not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays that are never stored
final class Draft {

    private static final int FIELDS = Field.values().length;
    private static final int MOST_KEYWORDS = 64;

    /** The category of a call that speaks of nothing we know. */
    private static final String OTHER = "other";

    /** In 1973. What is below was meant as seconds, or as the number of somebody's telephone. */
    private static final long EARLIEST = 100_000_000_000L;

    /** The end of year 9999 in epoch milliseconds. */
    private static final long LATEST = 253_402_300_799_999L;

    private final Privacy privacy;
    private final @Nullable String[] texts = new String[FIELDS];
    private final double[] numbers = new double[FIELDS];
    private final long[] times = new long[FIELDS];
    private final List<String> keywords = new ArrayList<>();
    private final @Nullable TextPool[] pools = new TextPool[Field.Shape.values().length];
    private long present;
    private long met;
    private @Nullable RejectReason reason;
    private String detail = "";
    private int callerRank;
    private @Nullable String callerToken;
    private @Nullable String spokenOf;

    Draft(Privacy privacy) {
        this.privacy = privacy;
    }

    void clear() {
        callerRank = Integer.MAX_VALUE;
        callerToken = null;
        spokenOf = null;
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

    /** As {@link #put(Field, String)}, of a part of {@code chars}. */
    void put(Field field, char[] chars, int from, int length) {
        String known = comesAgain(field) ? pool(field).find(chars, from, length) : null;
        if (known != null) {
            keep(field, known);
        } else {
            put(field, new String(chars, from, length));
        }
    }

    /** Texts that come again are not looked at again. */
    private void putText(Field field, String text) {
        if (!comesAgain(field)) {
            look(field, text);
            return;
        }
        String known = pool(field).find(text);
        if (known != null) {
            keep(field, known);
            return;
        }
        look(field, text);
        if (text.equals(texts[field.ordinal()])) {
            pool(field).keep(text);
        }
    }

    /** Ids of events do not. */
    private static boolean comesAgain(Field field) {
        return field != Field.EVENT_ID && field != Field.TICKET;
    }

    /** What was looked at for fields of this shape, and stays as it is. */
    private TextPool pool(Field field) {
        int shape = field.shape().ordinal();
        TextPool pool = pools[shape];
        if (pool == null) {
            pool = new TextPool();
            pools[shape] = pool;
        }
        return pool;
    }

    private void keep(Field field, String text) {
        texts[field.ordinal()] = text;
        present |= bit(field);
    }

    private void look(Field field, String text) {
        String kept = Words.fits(field.shape(), text) ? kept(field, text) : null;
        if (kept != null) {
            keep(field, kept);
        } else if (!mayBeDropped(field) || !Words.fits(field.shape(), text)) {
            refuse(RejectReason.BAD_VALUE, field.expected());
        }
    }

    /** What of a text that fits may stay; {@code null} for nothing. */
    private @Nullable String kept(Field field, String text) {
        return switch (field.shape()) {
            case ID -> Words.isPlain(text) ? text : privacy.pseudonyms().ofId(text);
            case TAG -> Words.isPlain(text) ? text : null;
            case LINK -> Words.link(text);
            default -> text;
        };
    }

    private static boolean mayBeDropped(Field field) {
        return field == Field.TICKET || field.shape() == Field.Shape.TAG || field.shape() == Field.Shape.LINK;
    }

    /**
     * Who called, in one of the ways in which a feed may say so; it is gone when this returns.
     *
     * @param rank of several, the least one names the caller
     */
    void caller(int rank, String who) {
        String token = rank < callerRank ? privacy.pseudonyms().ofPerson(Pseudonyms.CALLER, who) : null;
        if (token != null) {
            callerRank = rank;
            callerToken = token;
        }
    }

    /** What a caller said; only its flags are left when this returns. */
    void speech(String text) {
        KeywordFlags.Found found = privacy.keywords().in(text);
        found.flags().forEach(this::addKeyword);
        spokenOf = found.category() == null ? OTHER : found.category();
    }

    /** Fills in from caller and speech what nothing else has said. Once, when all has been read. */
    void settle() {
        if (callerToken != null && !has(Field.CALLER_TOKEN)) {
            put(Field.CALLER_TOKEN, callerToken);
        }
        if (spokenOf != null && !has(Field.CATEGORY)) {
            put(Field.CATEGORY, spokenOf);
        }
    }

    void put(Field field, double number) {
        if (!Double.isFinite(number)) {
            refuse(RejectReason.BAD_VALUE, field.expected());
            return;
        }
        numbers[field.ordinal()] = number;
        present |= bit(field);
    }

    /** @param time epoch milliseconds; refused before 1973 and after 9999 */
    void put(Field field, long time) {
        if (time < EARLIEST || time > LATEST) {
            refuse(RejectReason.BAD_TIME, field.expected());
            return;
        }
        times[field.ordinal()] = time;
        present |= bit(field);
    }

    /** Words with a space between two, as {@link Step.Flags} makes them. */
    void putAll(Field field, String words) {
        for (String word : words.split(" ", -1)) {
            put(field, word);
        }
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
