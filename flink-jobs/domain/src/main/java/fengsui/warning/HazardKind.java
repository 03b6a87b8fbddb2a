package fengsui.warning;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a hazard is, to others than us.
 *
 * @param category CAP 1.2 category: Geo, Met, Safety, Security, Rescue, Fire, Health, Env, Transport, Infra, CBRNE, Other
 * @param event CAP event code; null where the taxonomy is older than these codes
 */
public record HazardKind(
        Family family, String category, @Nullable String event) implements Serializable {

    /** Of a taxonomy that says no more. */
    public static HazardKind of(String category) {
        return new HazardKind(Family.of(category), category, null);
    }
}
