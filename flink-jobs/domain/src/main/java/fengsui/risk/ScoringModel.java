package fengsui.risk;

import fengsui.event.SafetyEvent;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How every hazard is scored, in the order of the hazards' codes. Immutable. */
public record ScoringModel(List<HazardScoring> hazards) implements Serializable {

    public ScoringModel {
        hazards = hazards.stream()
                .sorted(Comparator.comparing(HazardScoring::hazard))
                .toList();
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
