package fengsui.routing;

import fengsui.area.Level;
import fengsui.text.Bilingual;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A kind of post that warnings are sent to. Which one of its kind: that of the incident's own area at {@code level}.
 *
 * @param role the name used in rules and routes, for example {@code grid-worker}
 * @param above the role one level up, which is told where this one does not answer; {@code null} at the top
 */
public record Unit(
        String role, Bilingual name, Level level, @Nullable String above) implements Serializable {}
