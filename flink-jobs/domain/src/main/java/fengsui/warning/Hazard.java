package fengsui.warning;

import fengsui.text.Bilingual;
import java.io.Serializable;

/**
 * One hazard of the taxonomy.
 *
 * @param code for example {@code gas-leak}
 * @param kind of no kind in particular in what was written before hazards had one
 * @param quietMillis an incident ends when no signal has come for so long
 * @param expiresMillis how long one record stands; it is renewed while signals keep coming
 * @param holdMillis how long a lower grade must have held before an incident is lowered. 0, as in what was written before
 *     there was such a thing, counts as {@link #holdMillis(long)}
 * @param merge whether incidents of neighbouring areas become one; where not, only those of the same area do
 */
public record Hazard(
        String code,
        Bilingual name,
        HazardKind kind,
        long quietMillis,
        long expiresMillis,
        long holdMillis,
        boolean merge)
        implements Serializable {

    /** What a grade is held for at most where nothing is said: half an hour. */
    private static final long HOLD_MILLIS = 1_800_000;

    public Hazard {
        kind = kind == null ? HazardKind.of("Other") : kind;
        holdMillis = holdMillis == 0 ? holdMillis(quietMillis) : holdMillis;
    }

    /** Neighbours merge, and a lower grade must hold for as long as quiet, at most half an hour. */
    public Hazard(String code, Bilingual name, HazardKind kind, long quietMillis, long expiresMillis) {
        this(code, name, kind, quietMillis, expiresMillis, holdMillis(quietMillis), true);
    }

    /** How long a lower grade must hold where nothing is said. */
    public static long holdMillis(long quietMillis) {
        return Math.min(quietMillis, HOLD_MILLIS);
    }

    /** See {@link HazardKind}. */
    public String category() {
        return kind.category();
    }
}
