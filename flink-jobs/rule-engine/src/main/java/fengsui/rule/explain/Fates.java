package fengsui.rule.explain;

import fengsui.answer.AnswerKind;
import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.codec.WarningCourse;
import fengsui.codec.WarningView;
import fengsui.order.Orders;
import fengsui.order.Silence;
import fengsui.warning.MsgType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where to look for what a rule found, and what became of it, as records and orders tell.
 *
 * @param hazard of the rule
 * @param area at the rule's scope
 * @param place in that area
 * @param fired when the rule fired, epoch milliseconds, in their order; one at least
 * @param at by when it should have been told
 */
public record Fates(String hazard, Area area, AreaChain place, List<Long> fired, long at) {

    /** A record follows what it tells of by less. */
    private static final long SOON_MILLIS = 60_000;

    /** What dispatch has rejected rests for a day at most. */
    private static final long REST_MILLIS = 86_400_000;

    public Fates {
        fired = List.copyOf(fired);
    }

    /**
     * Looks it up.
     *
     * @param records of the alert topic, in its order
     */
    public List<Fate> of(List<WarningView> records, Orders orders) {
        Set<Fate> fates = new LinkedHashSet<>();
        silences(orders).forEach(silence -> fates.add(new Fate.Silenced(silence)));
        Map<String, WarningView> newest = newest(records);
        newest.values().forEach(record -> holdings(record, fates));
        newest.values().stream()
                .filter(record -> record.hazard().equals(hazard))
                .filter(this::covers)
                .forEach(record -> own(record, fates));
        return List.copyOf(fates);
    }

    private List<Silence> silences(Orders orders) {
        return orders.silences().stream()
                .filter(silence -> silence.hazard() == null || silence.hazard().equals(hazard))
                .filter(silence -> place.within(silence.area()))
                .filter(silence -> fired.stream().anyMatch(silence::holds))
                .toList();
    }

    /** Of each incident the record that stood by then. */
    private Map<String, WarningView> newest(List<WarningView> records) {
        Map<String, WarningView> newest = new LinkedHashMap<>();
        records.stream()
                .filter(record -> record.times().sent() <= at + SOON_MILLIS)
                .sorted(Comparator.comparingLong(record -> record.times().sent()))
                .forEach(record -> newest.put(record.incidentId(), record));
        return newest;
    }

    private void holdings(WarningView record, Set<Fate> fates) {
        if (record.msgType() == MsgType.CANCEL) {
            return;
        }
        for (WarningCourse.Holding held : record.course().holds()) {
            if (held.hazard().equals(hazard) && covers(held.area())) {
                fates.add(new Fate.Inside(record.incidentId(), held.incidentId(), held.why()));
            }
        }
    }

    private void own(WarningView record, Set<Fate> fates) {
        WarningCourse course = record.course();
        WarningCourse.Held held = course.held();
        String into = course.reach().supersededBy();
        if (record.msgType() != MsgType.CANCEL) {
            fates.add(
                    held == null
                            ? new Fate.Warned(record)
                            : new Fate.Inside(held.by(), record.incidentId(), held.why()));
        } else if (isDone(record)) {
            fates.add(new Fate.Done(record));
        } else if (record.times().sent() >= fired.get(0)) {
            fates.add(into == null ? new Fate.Warned(record) : new Fate.Merged(into, record.incidentId()));
        }
    }

    /** Whether dispatch was done with it before the rule fired for the last time, and not too long before. */
    private boolean isDone(WarningView record) {
        WarningCourse.Dispatch answer = record.course().dispatch();
        return answer != null
                && (answer.state() == AnswerKind.REJECTED || answer.state() == AnswerKind.CLOSED)
                && answer.at() <= fired.get(fired.size() - 1)
                && answer.at() > fired.get(0) - REST_MILLIS;
    }

    private boolean covers(WarningView record) {
        return record.course().reach().areas().stream().anyMatch(this::covers)
                || Arrays.asList(record.where().describe().split(", ")).contains(area.code());
    }

    private boolean covers(Area other) {
        return other.equals(area) || place.within(other) || other.code().startsWith(area.code() + "/");
    }
}
