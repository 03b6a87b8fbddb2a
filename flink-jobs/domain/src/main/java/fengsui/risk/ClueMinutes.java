package fengsui.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The clues of one hazard in one area, by the end of the minute from which they count. Of what a witness says in one
 * minute only the strongest is kept, where that is exact: clues of single models wait until it is known which of them
 * count. Not thread-safe.
 */
final class ClueMinutes {

    /** One minute's clues. */
    private record Minute(Map<RiskWindow.Cell, Clue> every, List<EditionClue> numbered) {

        Minute() {
            this(new HashMap<>(), new ArrayList<>());
        }

        void add(EditionClue clue) {
            if (clue.edition() == EditionClue.EVERY) {
                every.merge(RiskWindow.Cell.of(clue.clue()), clue.clue(), RiskWindow::stronger);
            } else {
                numbered.add(clue);
            }
        }

        List<EditionClue> all() {
            List<EditionClue> all = new ArrayList<>(numbered);
            every.values().forEach(clue -> all.add(new EditionClue(clue, EditionClue.EVERY)));
            return all;
        }
    }

    private final TreeMap<Long, Minute> minutes = new TreeMap<>();
    private final Set<Long> changed = new TreeSet<>();

    void add(long minute, EditionClue clue) {
        minutes.computeIfAbsent(minute, unseen -> new Minute()).add(clue);
        changed.add(minute);
    }

    /** Puts back what {@link #save} handed out. */
    void restore(long minute, List<EditionClue> clues) {
        Minute restored = new Minute();
        clues.forEach(restored::add);
        minutes.put(minute, restored);
    }

    /** The clues of {@code minute} that count by {@code plan}. */
    List<Clue> counting(long minute, ScoringPlan plan) {
        Minute found = minutes.get(minute);
        if (found == null) {
            return List.of();
        }
        List<Clue> clues = new ArrayList<>(found.every().values());
        found.numbered().stream().filter(plan::counts).map(EditionClue::clue).forEach(clues::add);
        return clues;
    }

    /** The first minute after {@code minute} that has clues; {@link Long#MAX_VALUE} where there is none. */
    long after(long minute) {
        Long next = minutes.higherKey(minute);
        return next == null ? Long.MAX_VALUE : next;
    }

    void forgetUpTo(long minute) {
        Map<Long, Minute> old = minutes.headMap(minute, true);
        changed.addAll(old.keySet());
        old.clear();
    }

    /** Hands what has changed since the last time to {@code store}. */
    void save(ScoreHistory.Store store) {
        for (long minute : changed) {
            Minute kept = minutes.get(minute);
            store.minute(minute, kept == null ? List.of() : kept.all());
        }
        changed.clear();
    }
}
