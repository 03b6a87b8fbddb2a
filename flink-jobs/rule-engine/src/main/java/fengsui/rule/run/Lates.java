package fengsui.rule.run;

import fengsui.area.Area;
import fengsui.event.SafetyEvent;
import fengsui.event.ScopedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Late events that stand in the journal and are not worked off yet, by area. Not thread-safe. */
final class Lates {

    private SortedMap<Area, List<SafetyEvent>> byArea = new TreeMap<>();

    void add(ScopedEvent row) {
        byArea.computeIfAbsent(row.scope(), area -> new ArrayList<>()).add(row.event());
    }

    boolean isEmpty() {
        return byArea.isEmpty();
    }

    /** Hands over what is here, in the order of areas, and keeps nothing. */
    SortedMap<Area, List<SafetyEvent>> take() {
        SortedMap<Area, List<SafetyEvent>> taken = byArea;
        byArea = new TreeMap<>();
        return taken;
    }
}
