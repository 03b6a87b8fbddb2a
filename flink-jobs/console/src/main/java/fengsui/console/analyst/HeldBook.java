package fengsui.console.analyst;

import fengsui.codec.WithheldJson.View;
import fengsui.figures.Told;
import fengsui.warning.Withheld;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What silences hold back now. Bounded. Not thread-safe. */
final class HeldBook {

    private static final int MOST = 10_000;

    private final Map<String, View> held = new Newest<>(MOST);

    /**
     * Takes the next record of what is withheld, which is written long after its time.
     *
     * @param lastTold when the alert topic last told of it; {@link Long#MIN_VALUE} where it never did
     */
    void take(View view, long lastTold) {
        Told told = view.told();
        if (Withheld.SILENCED.equals(told.withheld()) && !told.over() && lastTold < told.sent()) {
            held.put(told.incidentId(), view);
        } else {
            held.remove(told.incidentId());
        }
    }

    /** The alert topic tells of it again. */
    void isTold(String incidentId, long sent) {
        held.computeIfPresent(incidentId, (id, view) -> view.told().sent() <= sent ? null : view);
    }

    /** Gravest first. */
    List<View> all() {
        return held.values().stream()
                .sorted(Comparator.comparing(View::grade)
                        .thenComparingLong(view -> view.told().sent())
                        .thenComparing(view -> view.told().incidentId()))
                .toList();
    }
}
