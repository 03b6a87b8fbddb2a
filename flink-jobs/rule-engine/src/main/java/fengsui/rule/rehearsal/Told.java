package fengsui.rule.rehearsal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A signal or a warning in the words of a test file.
 *
 * @param afterMillis since the start of the case
 * @param what of a signal its area, of a warning its grade and kind: {@code orange Alert}
 * @param measures by name; of what was expected, those alone that matter
 */
public record Told(long afterMillis, String what, SortedMap<String, String> measures) {

    public Told {
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }
}
