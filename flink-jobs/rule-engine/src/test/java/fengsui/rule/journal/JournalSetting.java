package fengsui.rule.journal;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import java.util.List;

/** A journal to be tried, and what it then holds of the grid g1. */
abstract class JournalSetting {

    static final long KEEP = 60_000;
    static final Area G1 = Rows.grid("g1");

    final Journal journal = new Journal(area -> area.code().length());

    Entry work(String id, long time) {
        return work(Rows.atGrid(id, time, "g1"), KEEP, true);
    }

    Entry work(ScopedEvent row, long keepMillis, boolean counted) {
        Entry entry = journal.append(row, keepMillis, counted);
        journal.worked(entry);
        return entry;
    }

    List<String> ids() {
        return ids(journal.rows(G1, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    static List<String> ids(List<SafetyEvent> events) {
        return events.stream().map(SafetyEvent::eventId).toList();
    }
}
