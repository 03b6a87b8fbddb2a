package fengsui.cli.chaos.truth;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an audit has found.
 *
 * @param breaches none where everything held
 * @param figures what was counted, by name
 */
public record Findings(List<Breach> breaches, Map<String, Long> figures) {

    public Findings {
        breaches = List.copyOf(breaches);
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }
}
