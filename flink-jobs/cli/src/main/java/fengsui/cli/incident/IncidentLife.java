package fengsui.cli.incident;

import fengsui.codec.WarningView;
import fengsui.risk.Grade;
import fengsui.warning.MsgType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * One incident from its first record to its last.
 *
 * @param start when it was issued, epoch milliseconds
 * @param end when it was cancelled, else until when its last record stands
 * @param gravest the gravest grade it reached
 * @param rules that spoke in it
 */
public record IncidentLife(
        String incidentId, String hazard, String area, long start, long end, Grade gravest, Set<String> rules) {

    public IncidentLife {
        rules = Set.copyOf(rules);
    }

    /** In milliseconds. */
    public long lasting() {
        return end - start;
    }

    /** In the order of their starts. {@code views} come in the order of incident and revision. */
    public static List<IncidentLife> of(Collection<WarningView> views) {
        TreeMap<String, IncidentLife> lives = new TreeMap<>();
        views.forEach(view -> lives.merge(view.incidentId(), first(view), IncidentLife::then));
        List<IncidentLife> sorted = new ArrayList<>(lives.values());
        sorted.sort(Comparator.comparingLong(IncidentLife::start).thenComparing(IncidentLife::incidentId));
        return sorted;
    }

    private static IncidentLife first(WarningView view) {
        long end = view.msgType() == MsgType.CANCEL
                ? view.times().sent()
                : view.times().expires();
        return new IncidentLife(
                view.incidentId(),
                view.hazard(),
                view.where().area().toString(),
                view.times().sent(),
                end,
                view.grade(),
                Set.copyOf(view.rules()));
    }

    private IncidentLife then(IncidentLife later) {
        Set<String> all = new LinkedHashSet<>(rules);
        all.addAll(later.rules);
        Grade grave = later.gravest.graverThan(gravest) ? later.gravest : gravest;
        return new IncidentLife(incidentId, hazard, area, start, later.end, grave, all);
    }
}
