package fengsui.risk;

import fengsui.event.EventKind;
import fengsui.event.SafetyEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scoring model arranged for asking: most events speak for no hazard, and that is one look-up. Immutable; may be shared
 * by threads.
 */
public final class ClueTable {

    private record Sort(EventKind kind, String subject) {}

    private final Map<Sort, List<HazardScoring>> bySort = new HashMap<>();

    public ClueTable(ScoringModel model) {
        for (HazardScoring scoring : model.hazards()) {
            scoring.terms().forEach(term -> add(scoring, term));
        }
    }

    private void add(HazardScoring scoring, ClueTerm term) {
        List<HazardScoring> all =
                bySort.computeIfAbsent(new Sort(term.kind(), term.subject()), unseen -> new ArrayList<>());
        if (!all.contains(scoring)) {
            all.add(scoring);
        }
    }

    /** The same as {@link ScoringModel#clues}. */
    public List<Clue> clues(SafetyEvent event) {
        List<HazardScoring> asked = bySort.get(new Sort(event.kind(), event.subject()));
        if (asked == null) {
            return List.of();
        }
        List<Clue> clues = new ArrayList<>(1);
        for (HazardScoring scoring : asked) {
            scoring.clue(event).ifPresent(clues::add);
        }
        return clues;
    }
}
