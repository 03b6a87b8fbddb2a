package fengsui.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps what a runner saves, as keyed state does. */
final class SavedScores {

    private final Map<String, ScoreHistory.Base> bases = new HashMap<>();
    private final Map<String, TreeMap<Long, List<EditionClue>>> minutes = new HashMap<>();

    void saveFrom(ScoreRunner runner) {
        runner.save(this::save);
    }

    private void save(String key, @Nullable ScoreHistory history) {
        if (history == null) {
            bases.remove(key);
            minutes.remove(key);
            return;
        }
        history.save(new ScoreHistory.Store() {
            @Override
            public void base(ScoreHistory.Base base) {
                bases.put(key, base);
            }

            @Override
            public void minute(long paneEnd, List<EditionClue> clues) {
                TreeMap<Long, List<EditionClue>> own = minutes.computeIfAbsent(key, unseen -> new TreeMap<>());
                if (clues.isEmpty()) {
                    own.remove(paneEnd);
                } else {
                    own.put(paneEnd, clues);
                }
            }
        });
    }

    void restoreInto(ScoreRunner runner) {
        bases.forEach((key, base) -> runner.restore(key, base, minutes.getOrDefault(key, new TreeMap<>())));
    }

    int size() {
        return bases.size() + minutes.size();
    }

    /** The span in which clues are kept, in milliseconds. */
    long span() {
        return minutes.values().stream()
                .filter(own -> !own.isEmpty())
                .mapToLong(own -> own.lastKey() - own.firstKey())
                .max()
                .orElse(0);
    }
}
