package fengsui.rule.change;

import java.util.List;

/**
 * One key of a YAML file whose value is another.
 *
 * @param key its path, for example {@code parameters.limit.value} or {@code assessment[0].severity}
 * @param before the lines that are gone; empty where there was no such key. Of a longer text, only those that differ
 * @param after the lines that are new, likewise
 */
public record KeyChange(String key, List<String> before, List<String> after) {

    public KeyChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether one line says it: {@code 20 → 10}. */
    public boolean isOneValue() {
        return before.size() <= 1 && after.size() <= 1;
    }
}
