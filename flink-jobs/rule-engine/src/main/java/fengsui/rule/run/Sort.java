package fengsui.rule.run;

import fengsui.area.Level;
import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;

/** What rules choose events by: copies of one sort are watched by the same rules. */
record Sort(Level level, EventKind kind, String subject) {

    static Sort of(ScopedEvent row) {
        return of(row.level(), row.event());
    }

    static Sort of(Level level, SafetyEvent event) {
        return new Sort(level, event.kind(), event.subject());
    }
}
