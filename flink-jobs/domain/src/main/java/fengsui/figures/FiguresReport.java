package fengsui.figures;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of all rules over one stretch of time, from records in any order. Holds one entry an incident. Not
 * thread-safe.
 */
public final class FiguresReport {

    private final SortedMap<String, Life> lives = new TreeMap<>();

    public void add(Told told) {
        lives.merge(told.incidentId(), Life.of(told), Life::plus);
    }

    /** What another one was told, as if this one had been. */
    public void add(FiguresReport other) {
        other.lives.forEach((id, life) -> lives.merge(id, life, Life::plus));
    }

    /** By rule, of incidents that were first told at {@code from} or later, and before {@code to}. */
    public SortedMap<String, ByDistrict> between(long from, long to) {
        SortedMap<String, SortedMap<String, FiguresSum>> sums = new TreeMap<>();
        for (Life life : lives.values()) {
            if (life.issued() >= from && life.issued() < to) {
                sums.computeIfAbsent(life.rule(), rule -> new TreeMap<>())
                        .computeIfAbsent(life.district(), district -> new FiguresSum())
                        .add(Figures.of(life));
            }
        }
        SortedMap<String, ByDistrict> rules = new TreeMap<>();
        sums.forEach((rule, districts) -> rules.put(rule, ByDistrict.of(districts)));
        return rules;
    }
}
