package fengsui.rule;

import fengsui.area.Level;
import java.util.Map;

/**
 * What the compiler needs of a rule.
 *
 * @param parameters for each name that the EPL uses a {@code Double}, {@code Integer}, {@code Long} or plain {@code String}, of
 *     the type that the EPL declares for it
 */
public record RuleSource(String epl, Level scope, long memoryMillis, Map<String, Object> parameters) {

    public RuleSource {
        parameters = Map.copyOf(parameters);
    }
}
