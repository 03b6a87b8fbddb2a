package fengsui.cli.incident;

import fengsui.codec.WarningView;
import fengsui.warning.CanonicalIncident;
import fengsui.warning.CanonicalState;
import fengsui.warning.EndReason;
import fengsui.warning.MsgType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What a history comes to in the end, whatever order its records came in, as the alert topic tells it. */
public final class IncidentStates {

    private static final Set<String> TAKEN_BACK = Set.of(EndReason.WITHDRAWN.label(), EndReason.SUPERSEDED.label());

    private IncidentStates() {}

    /**
     * One line an incident, sorted. Left out is what was taken back: it never was.
     *
     * @param views every record of every incident, those of one incident in the order of their revisions
     */
    public static List<String> of(Collection<WarningView> views) {
        TreeMap<String, WarningView> last = new TreeMap<>();
        views.forEach(view -> last.put(view.incidentId(), view));
        return new CanonicalState(last.values().stream()
                        .filter(view -> view.endReason() == null || !TAKEN_BACK.contains(view.endReason()))
                        .map(IncidentStates::incident)
                        .toList())
                .text()
                .lines()
                .toList();
    }

    private static CanonicalIncident incident(WarningView view) {
        return new CanonicalIncident(
                view.hazard(),
                view.where().area(),
                view.msgType() != MsgType.CANCEL,
                view.grade(),
                ids(view.evidence()),
                view.evidenceCount(),
                ids(view.contradicting()));
    }

    private static List<String> ids(List<WarningView.Seen> seen) {
        return seen.stream().map(WarningView.Seen::eventId).toList();
    }
}
