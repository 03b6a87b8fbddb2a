package fengsui.rule.esper;

import com.espertech.esper.common.client.EPCompiled;
import fengsui.rule.RuleProgram;
import fengsui.rule.RuleSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A rule as byte code.
 *
 * @param output the number of the statement that returns hits
 * @param slots what it looks up while it runs
 * @param asked what columns of events it may ask for, and other names
 * @param tags columns that are events or arrays of events
 */
record EsperProgram(
        RuleSource source,
        EPCompiled compiled,
        int output,
        List<InForce.Slot> slots,
        Set<String> asked,
        Set<String> tags,
        SortedSet<String> measures)
        implements RuleProgram {

    EsperProgram {
        slots = List.copyOf(slots);
        asked = Set.copyOf(asked);
        tags = Set.copyOf(tags);
        measures = Collections.unmodifiableSortedSet(new TreeSet<>(measures));
    }

    @Override
    public boolean counts() {
        return tags.isEmpty();
    }
}
