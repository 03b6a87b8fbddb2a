package fengsui.figures;

import java.util.Map;
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
        SortedMap<String, ByDistrict> rules = new TreeMap<>();
        for (Map.Entry<String, Life> one : lives.entrySet()) {
            Life life = one.getValue();
            if (life.issued() >= from && life.issued() < to) {
                rules.merge(life.rule(), ByDistrict.of(life.district(), Figures.of(life)), ByDistrict::plus);
            }
        }
        return rules;
    }
}
