package fengsui.rule;

import fengsui.area.Level;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What the compiler needs of a rule.
 *
 * @param parameters for each name that the EPL uses a {@code Double}, {@code Integer}, {@code Long} or plain {@code String}, of
 *     the type that the EPL declares for it
 * @param overlaid the parameters whose value is to be looked up, each with the levels at which an area has its own
 */
public record RuleSource(
        String epl, Level scope, long memoryMillis, Map<String, Object> parameters, Map<String, List<Level>> overlaid)
        implements Serializable {

    public RuleSource {
        parameters = Map.copyOf(parameters);
        overlaid = Map.copyOf(overlaid);
    }
}
