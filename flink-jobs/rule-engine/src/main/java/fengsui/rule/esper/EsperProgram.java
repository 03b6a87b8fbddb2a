package fengsui.rule.esper;

import com.espertech.esper.common.client.EPCompiled;
import fengsui.rule.RuleProgram;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A rule as byte code.
 *
 * @param output the number of the statement that returns hits
 * @param tags columns that are events or arrays of events
 */
record EsperProgram(EPCompiled compiled, int output, Set<String> tags, SortedSet<String> measures)
        implements RuleProgram {

    EsperProgram {
        tags = Set.copyOf(tags);
        measures = Collections.unmodifiableSortedSet(new TreeSet<>(measures));
    }

    @Override
    public boolean counts() {
        return tags.isEmpty();
    }
}
