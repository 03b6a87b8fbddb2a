package fengsui.rule.explain;

import java.util.List;

/**
 * What became of the events of one stream of a rule, condition after condition.
 *
 * @param watched how many there were that the rule watches at all
 */
public record Funnel(EplSketch.Stream stream, int watched, List<Passed> passed) {

    public Funnel {
        passed = List.copyOf(passed);
    }

    /** How many got past everything that can be asked of one event alone. */
    public int left() {
        return passed.isEmpty() ? watched : passed.get(passed.size() - 1).passed();
    }
}
