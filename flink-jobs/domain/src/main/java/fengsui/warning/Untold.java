package fengsui.warning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Incidents that were never told of by themselves, only inside others or not at all. Nobody is alarmed by their records,
 * which are for those who ask afterwards what there was.
 */
final class Untold {

    private Untold() {}

    /**
     * One record, a cancel, for each incident that has ended, was one, and of which nothing that still counts was published.
     *
     * @param ended what a book never told of
     */
    static List<Warning> records(List<Found> ended, Publications published) {
        List<Found> counting =
                ended.stream().filter(found -> EndReason.counts(found.reason())).toList();
        if (counting.isEmpty()) {
            return List.of();
        }
        Map<Subject, List<Published>> told =
                byPlace(published.all().stream().filter(Published::counts).toList());
        return counting.stream()
                .filter(found -> found.incident().areas().stream()
                        .flatMap(area -> told.getOrDefault(new Subject(found.hazard(), area), List.of()).stream())
                        .noneMatch(found::overlaps))
                .map(Untold::record)
                .toList();
    }

    private static Map<Subject, List<Published>> byPlace(List<Published> published) {
        Map<Subject, List<Published>> told = new HashMap<>();
        for (Published each : published) {
            String hazard = each.subject().hazard();
            each.newest()
                    .incident()
                    .areas()
                    .forEach(area -> told.computeIfAbsent(new Subject(hazard, area), none -> new ArrayList<>())
                            .add(each));
        }
        return told;
    }

    private static Warning record(Found found) {
        EndReason reason = Objects.requireNonNull(found.reason());
        Incident was = found.incident();
        Incident last = was.issued(found.ended(), was.hazard().expiresMillis());
        return new Warning(
                last,
                MsgType.CANCEL,
                null,
                Trend.STEADY,
                reason,
                false,
                ChangeWords.ended(reason, last),
                List.of(Change.ENDED),
                null);
    }
}
