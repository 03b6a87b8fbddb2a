package fengsui.warning;

import fengsui.area.Area;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The open incidents of a desk, found by any area that they cover. Not thread-safe. */
final class OpenIncidents {

    /** The one that goes on where several turn out to be one. */
    static final Comparator<Incident> OLDEST = Comparator.<Incident>comparingLong(
                    incident -> incident.times().onset())
            .thenComparing(Incident::incidentId);

    private final Map<Subject, Incident> all = new TreeMap<>();
    /** Areas that incidents have spread to, with the subject under which they stand. */
    private final Map<Subject, Subject> spread = new HashMap<>();

    void put(Incident incident) {
        Subject subject = Subject.of(incident);
        all.put(subject, incident);
        incident.course().spread().areas().forEach(area -> spread.put(new Subject(subject.hazard(), area), subject));
    }

    void remove(Incident incident) {
        Subject subject = Subject.of(incident);
        all.remove(subject);
        incident.course().spread().areas().forEach(area -> spread.remove(new Subject(subject.hazard(), area), subject));
    }

    @Nullable
    Incident at(Subject subject) {
        return all.get(subject);
    }

    /** The one that stands for {@code hazard} in just this area. */
    Optional<Incident> covering(String hazard, Area area) {
        Subject subject = new Subject(hazard, area);
        Incident own = all.get(subject);
        Subject other = spread.get(subject);
        return Optional.ofNullable(own != null || other == null ? own : all.get(other));
    }

    /** Those to which what is found at {@code spot} belongs, oldest first. */
    List<Incident> near(Hazard hazard, Spot spot) {
        return hazard.merge()
                ? all.values().stream()
                        .filter(open -> open.hazard().code().equals(hazard.code()))
                        .filter(spot::belongsTo)
                        .sorted(OLDEST)
                        .toList()
                : List.of();
    }

    Collection<Incident> all() {
        return List.copyOf(all.values());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
