package fengsui.risk;

import fengsui.event.SafetyEvent;
import java.io.Serializable;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How every hazard is scored, in the order of the hazards' codes. Immutable.
 *
 * @param zone by whose hours and weekdays it is said what is usual for a device
 */
public record ScoringModel(List<HazardScoring> hazards, ZoneId zone) implements Serializable {

    public ScoringModel {
        hazards = hazards.stream()
                .sorted(Comparator.comparing(HazardScoring::hazard))
                .toList();
    }

    /** By the hours of UTC. */
    public ScoringModel(List<HazardScoring> hazards) {
        this(hazards, ZoneOffset.UTC);
    }

    /** The same by the hours of {@code other}. */
    public ScoringModel in(ZoneId other) {
        return new ScoringModel(hazards, other);
    }

    /** The properties of which it is asked how unusual their readings are. */
    public Set<String> anomalies() {
        return hazards.stream()
                .flatMap(scoring -> scoring.terms().stream())
                .filter(term -> term.scale() != ClueScale.VALUE)
                .map(ClueTerm::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What {@code event} says, one clue a hazard at the most. */
    public List<Clue> clues(SafetyEvent event) {
        List<Clue> clues = new ArrayList<>(1);
        for (HazardScoring scoring : hazards) {
            scoring.clue(event).ifPresent(clues::add);
        }
        return clues;
    }

    public Optional<HazardScoring> hazard(String code) {
        return hazards.stream().filter(scoring -> scoring.hazard().equals(code)).findFirst();
    }
}
