package fengsui.cli.summary;

import fengsui.codec.WarningJson;
import fengsui.codec.WarningView;
import fengsui.warning.MsgType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The records of the alert topic that one day is about: incidents that were open at any time of it. Of what was over
 * before nothing is kept. Not thread-safe.
 */
final class DayRecords {

    private final String status;
    private final long from;
    private final long to;
    private final Map<String, SortedMap<Integer, WarningView>> incidents = new HashMap<>();
    private final SortedMap<String, Integer> others = new TreeMap<>();
    private int unread;

    /**
     * @param status of CAP: Actual, Exercise or Test
     * @param from the first millisecond of the day
     * @param to the first that is not of it any more
     */
    DayRecords(String status, long from, long to) {
        this.status = status;
        this.from = from;
        this.to = to;
    }

    /** The next record; the last of one revision stands. */
    void add(byte[] record) {
        try {
            take(WarningJson.read(record));
        } catch (IOException e) {
            unread++;
        }
    }

    private void take(WarningView view) {
        if (view.times().sent() >= to) {
            return;
        }
        if (!view.status().equals(status)) {
            others.merge(view.status(), 1, Integer::sum);
        } else if (view.msgType() == MsgType.CANCEL && view.times().sent() < from) {
            incidents.remove(view.incidentId());
        } else {
            incidents.computeIfAbsent(view.incidentId(), id -> new TreeMap<>()).put(view.revision(), view);
        }
    }

    /** In the order in which they began. */
    List<Case> cases() {
        return incidents.values().stream()
                .map(records -> new Case(new ArrayList<>(records.values())))
                .sorted(Case.FIRST)
                .toList();
    }

    /** What a person should know of what was read, a line each. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (unread > 0) {
            remarks.add("warning: " + unread + (unread == 1 ? " record" : " records")
                    + " cannot be read as warnings and are not counted");
        }
        others.forEach((other, count) -> remarks.add("not counted: " + count + (count == 1 ? " record" : " records")
                + " of status " + other + " (--status " + other + " counts those)"));
        return remarks;
    }
}
