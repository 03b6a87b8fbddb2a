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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a history comes to in the end, whatever order its records came in, as the alert topic tells it. */
public final class IncidentStates {

    /** Of these, another one tells, or there is nothing to tell. */
    private static final Set<String> NONE = Stream.of(EndReason.values())
            .filter(reason -> !EndReason.counts(reason))
            .map(EndReason::label)
            .collect(Collectors.toUnmodifiableSet());

    private IncidentStates() {}

    /**
     * One line an incident, sorted, whoever was told of it. Left out is what was taken back, for it never was, and what has
     * become part of another.
     *
     * @param views every record of every incident, those of one incident in the order of their revisions
     * @param untold those of incidents that were never told of by themselves
     */
    public static List<String> of(Collection<WarningView> views, Collection<WarningView> untold) {
        return new CanonicalState(Stream.of(views, untold)
                        .flatMap(IncidentStates::last)
                        .filter(view -> view.endReason() == null || !NONE.contains(view.endReason()))
                        .map(IncidentStates::incident)
                        .toList())
                .text()
                .lines()
                .toList();
    }

    private static Stream<WarningView> last(Collection<WarningView> views) {
        TreeMap<String, WarningView> last = new TreeMap<>();
        views.forEach(view -> last.put(view.incidentId(), view));
        return last.values().stream();
    }

    private static CanonicalIncident incident(WarningView view) {
        return new CanonicalIncident(
                view.hazard(),
                view.course().reach().areas(),
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
