package fengsui.rule.esper;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventPropertyDescriptor;
import com.espertech.esper.common.client.EventType;
import fengsui.rule.Compilation.EplProblem;
import fengsui.rule.RuleSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The columns of a rule's hits.
 *
 * @param tags columns that hold events
 * @param texts columns that hold a text
 * @param others every other column
 */
record Shape(Set<String> tags, SortedSet<String> texts, SortedSet<String> others) {

    static final Shape NONE = new Shape(Set.of(), new TreeSet<>(), new TreeSet<>());

    static Shape of(EventType hits) {
        Shape shape = new Shape(new HashSet<>(), new TreeSet<>(), new TreeSet<>());
        for (EventPropertyDescriptor column : hits.getPropertyDescriptors()) {
            shape.add(column.getPropertyName(), column.getPropertyType());
        }
        return shape;
    }

    private void add(String column, Class<?> type) {
        if (type == Object[].class || type == Object[][].class) {
            tags.add(column);
        } else if (type == String.class) {
            texts.add(column);
        } else {
            others.add(column);
        }
    }

    /** A hit must say which area it is about, under the scope's own name. */
    void check(RuleSource source, FilledEpl epl, List<EplProblem> problems) {
        String scope = source.scope().label();
        if (!texts.contains(scope)) {
            problems.add(epl.own()
                    .problem(
                            0,
                            "SCOPE",
                            "the statement does not select '" + scope + "', the rule's scope; add it to the select, as"
                                    + " in 'select a." + scope + " as " + scope + ", …'"));
        }
    }

    EsperProgram program(EPCompiled compiled, RuleSource source, int output, FilledEpl epl) {
        SortedSet<String> measures = new TreeSet<>(others);
        measures.addAll(texts);
        measures.remove(source.scope().label());
        return new EsperProgram(source, compiled, output, epl.slots(), asked(epl), tags, measures);
    }

    /** What stands in the text, and what an asterisk in it brings. */
    private Set<String> asked(FilledEpl epl) {
        Set<String> asked = new HashSet<>(epl.words());
        asked.addAll(texts);
        asked.addAll(others);
        return asked;
    }
}
