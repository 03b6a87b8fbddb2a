package fengsui.console.analyst;

import fengsui.figures.Days;
import fengsui.figures.Periods;
import fengsui.figures.RuleFigures;
import fengsui.figures.Settled;
import fengsui.figures.Told;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of the warnings of each rule, as the job itself counts it. Not thread-safe. */
final class OutcomeBook {

    /** What is over is added up after so many records, so that little is held. */
    private static final int SETTLE_EVERY = 5_000;

    private final Days days;
    private final SortedMap<String, RuleFigures> rules = new TreeMap<>();
    private long newest = Long.MIN_VALUE;
    private int unsettled;

    OutcomeBook(Days days) {
        this.days = days;
    }

    void take(Told told) {
        rules.computeIfAbsent(told.rule(), unseen -> new RuleFigures(days, Map.of(), Settled.NONE))
                .add(told);
        newest = Math.max(newest, told.sent());
        if (++unsettled >= SETTLE_EVERY) {
            unsettled = 0;
            rules.values().forEach(figures -> figures.settle(newest));
        }
    }

    /** By rule, all districts together, as of {@code now}. */
    SortedMap<String, Periods> at(long now) {
        SortedMap<String, Periods> periods = new TreeMap<>();
        rules.forEach((rule, figures) -> periods.put(rule, RuleFigures.all(figures.at(now))));
        return periods;
    }
}
