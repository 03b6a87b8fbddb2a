package fengsui.console.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The incidents that are kept: all that are open, and those that ended lately. Not thread-safe. */
final class Lives {

    /** How long an incident is kept after its end, event time. */
    static final long KEPT_MILLIS = 24 * 3_600_000L;

    /** How many that have ended are kept, the last to end. */
    static final int MOST_ENDED = 2_000;

    private static final long SWEEP_MILLIS = 600_000;

    private final Map<String, Life> all = new HashMap<>();
    /** When each ended, in the order of their ends. */
    private final Map<String, Long> ended = new LinkedHashMap<>();

    private long swept;

    @Nullable
    Life find(String incidentId) {
        return all.get(incidentId);
    }

    Collection<Life> all() {
        return all.values();
    }

    /** Returns whether it is news. */
    boolean take(Told told) {
        Life known = all.get(told.incidentId());
        if (known != null && known.knows(told)) {
            return false;
        }
        if (known == null) {
            all.put(told.incidentId(), new Life(told));
        } else {
            known.take(told);
        }
        ended.remove(told.incidentId());
        if (!told.open()) {
            ended.put(told.incidentId(), told.times().sent());
        }
        return true;
    }

    /** Forgets what nobody looks at any more. */
    void tidy(long clock) {
        Iterator<Map.Entry<String, Long>> oldest = ended.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<String, Long> end = oldest.next();
            if (end.getValue() >= clock - KEPT_MILLIS && ended.size() <= MOST_ENDED) {
                break;
            }
            all.remove(end.getKey());
            oldest.remove();
        }
        if (clock - swept > SWEEP_MILLIS) {
            swept = clock;
            // Nobody ended them: the job that would have is gone.
            all.values()
                    .removeIf(life -> life.last().open() && life.last().times().expires() < clock - KEPT_MILLIS);
        }
    }

    void clear() {
        all.clear();
        ended.clear();
        swept = 0;
    }
}
