package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import java.util.List;

/**
 * Late events of one area, as one bench of one era sees them.
 *
 * @param late those that the bench watches and that touch the era; never empty, in order
 * @param clock up to where time has been worked off
 */
record LateCase(Era era, Bench bench, Area area, List<SafetyEvent> late, long clock) {

    /** The first time at which anything can differ from what was said. */
    long from() {
        return Math.max(late.get(0).eventTime(), era.from());
    }

    /** The last time at which anything was said. */
    long to() {
        return Math.min(era.to(), clock);
    }

    /** From where on a replay comes to the right state at {@link #from}. */
    long replayFrom() {
        return from() - bench.memoryMillis();
    }

    /** The last time at which an engine that did not see the late events can be wrong. */
    long until() {
        return late.get(late.size() - 1).eventTime() + bench.memoryMillis();
    }
}
