package fengsui.rule.run;

import fengsui.rule.Rule;
import java.util.Map;

/**
 * A span of event time and the rules that hold in it.
 *
 * @param from epoch milliseconds, included
 * @param to included
 * @param liveFrom of each running rule, by id: before, it has not seen all that it remembers, and is silent
 */
record Era(long from, long to, Plan plan, Map<String, Long> liveFrom) {

    Era {
        liveFrom = Map.copyOf(liveFrom);
    }

    boolean holds(long time) {
        return from <= time && time <= to;
    }

    boolean speaks(Rule rule, long time) {
        Long live = liveFrom.get(rule.id());
        return live != null && live <= time;
    }
}
