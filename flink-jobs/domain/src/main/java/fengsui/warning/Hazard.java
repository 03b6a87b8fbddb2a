package fengsui.warning;

import fengsui.text.Bilingual;
import java.io.Serializable;

/**
 * One hazard of the taxonomy.
 *
 * @param code for example {@code gas-leak}
 * @param quietMillis an incident ends when no signal has come for so long
 * @param expiresMillis how long one record stands; it is renewed while signals keep coming
 */
public record Hazard(String code, Bilingual name, HazardKind kind, long quietMillis, long expiresMillis)
        implements Serializable {

    /** See {@link HazardKind}. */
    public String category() {
        return kind.category();
    }
}
