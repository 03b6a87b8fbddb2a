package fengsui.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What all records of a run come to: its incidents, withdrawn and superseded ones left out, in the order of their lines.
 * Two runs over the same events have the same once all their incidents are over; of one that is still open, the newest
 * record may lag behind evidence that changed nothing of its grade.
 */
public record CanonicalState(List<CanonicalIncident> incidents) {

    public CanonicalState {
        incidents = incidents.stream()
                .sorted(Comparator.comparing(CanonicalIncident::line))
                .toList();
    }

    /**
     * What {@code records} come to.
     *
     * @param records of each incident in the order in which they were written: the last one stands
     */
    public static CanonicalState of(List<Warning> records) {
        Map<String, Warning> newest = new LinkedHashMap<>();
        records.forEach(record -> newest.put(record.incident().incidentId(), record));
        return new CanonicalState(newest.values().stream()
                .filter(record -> EndReason.counts(record.endReason()))
                .map(CanonicalIncident::of)
                .toList());
    }

    /** These and the incidents that {@code untold} tells of, one record each: what there was, whoever was told of it. */
    public CanonicalState and(List<Warning> untold) {
        List<CanonicalIncident> all = new ArrayList<>(incidents);
        all.addAll(of(untold).incidents());
        return new CanonicalState(all);
    }

    /** One line an incident. */
    public String text() {
        return incidents.stream().map(CanonicalIncident::line).collect(Collectors.joining("\n"));
    }
}
