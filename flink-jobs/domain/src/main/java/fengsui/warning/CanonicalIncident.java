package fengsui.warning;

import fengsui.area.Area;
import fengsui.risk.Evidence;
import fengsui.risk.Grade;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of an incident must be the same on every run, whatever order its events came in: not its id, its revisions, when
 * its records were sent, nor its history.
 *
 * @param areas all that it covers, its own first, the others sorted
 * @param evidence ids of the events that are kept, sorted
 * @param count how many events there were
 * @param contradicting ids of the readings that speak against it, sorted
 */
public record CanonicalIncident(
        String hazard,
        List<Area> areas,
        boolean open,
        Grade grade,
        List<String> evidence,
        long count,
        List<String> contradicting) {

    public CanonicalIncident {
        areas = Stream.concat(areas.stream().limit(1), areas.stream().skip(1).sorted())
                .toList();
        evidence = evidence.stream().sorted().toList();
        contradicting = contradicting.stream().sorted().toList();
    }

    public static CanonicalIncident of(Incident incident, boolean open) {
        return new CanonicalIncident(
                incident.hazard().code(),
                incident.areas(),
                open,
                incident.judgement().grade(),
                ids(incident.evidence().newest()),
                incident.evidence().count(),
                ids(incident.contradicting().newest()));
    }

    public static CanonicalIncident of(Warning newest) {
        return of(newest.incident(), newest.msgType() != MsgType.CANCEL);
    }

    private static List<String> ids(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::eventId).toList();
    }

    /** {@code gas-leak grid:quay/12+grid:quay/13 closed orange 3 e1,e2,e3 but e4}, the same for equal incidents. */
    public String line() {
        return hazard + " " + areas.stream().map(Area::toString).collect(Collectors.joining("+")) + " "
                + (open ? "open" : "closed") + " " + grade.colour() + " " + count + " "
                + String.join(",", evidence)
                + (contradicting.isEmpty() ? "" : " but " + String.join(",", contradicting));
    }
}
