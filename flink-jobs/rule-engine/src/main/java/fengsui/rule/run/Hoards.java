package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.rule.Rule;

/**
 * Looks, whenever a minute of event time is over, for rules that hold more of an area than a rule may: what they watch of
 * it within their memory. Not thread-safe.
 */
final class Hoards {

    private final Past past;
    private final Findings findings;
    private final int cap;
    private long next = Long.MIN_VALUE;

    /** @param cap events of one area within a rule's memory */
    Hoards(Past past, Findings findings, int cap) {
        this.past = past;
        this.findings = findings;
        this.cap = cap;
    }

    /** An event of {@code time} comes next. */
    void before(long time) {
        if (time >= next) {
            long minute = Math.floorDiv(time, RuleCaps.MINUTE) * RuleCaps.MINUTE;
            next = minute + RuleCaps.MINUTE;
            past.journal().crowded(cap).forEach(area -> look(area, minute));
        }
    }

    private void look(Area area, long minute) {
        past.schedule().at(minute).plan().rules().running().stream()
                .filter(rule -> rule.scope() == area.level())
                .filter(rule -> !findings.silence(rule.ref(), area, minute) && watched(rule, area, minute) > cap)
                .forEach(rule -> findings.over(RuleFinding.rows(rule.ref(), area, minute, cap)));
    }

    private long watched(Rule rule, Area area, long minute) {
        long from = minute - rule.memoryMillis();
        // What any rule watches there is known without reading it.
        if (past.journal().count(area, from, minute - 1) <= cap) {
            return 0;
        }
        return past.journal().rows(area, from, minute - 1).stream()
                .filter(rule::watches)
                .count();
    }
}
