package fengsui.rule.trial;

import fengsui.area.Area;
import fengsui.codec.SignalView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An incident that a rule on trial would have made, or joined.
 *
 * @param first when it first hit, epoch milliseconds
 * @param last when it last did
 * @param coincides whether other rules made an incident of that hazard there at that time
 */
public record WouldBe(Area area, long first, long last, int hits, boolean coincides) {

    /**
     * Hits of one area no further apart than {@code quietMillis} are one incident. In the order of their beginnings.
     *
     * @param hits of one rule, in the order of time
     * @param real the incidents of all hazards
     */
    public static List<WouldBe> of(List<SignalView> hits, long quietMillis, List<Stood> real) {
        Map<Area, List<SignalView>> open = new TreeMap<>();
        List<WouldBe> incidents = new ArrayList<>();
        for (SignalView hit : hits) {
            List<SignalView> own = open.computeIfAbsent(hit.area(), area -> new ArrayList<>());
            if (!own.isEmpty() && hit.time() - own.get(own.size() - 1).time() > quietMillis) {
                incidents.add(of(own, real, quietMillis));
                own.clear();
            }
            own.add(hit);
        }
        open.values().forEach(own -> incidents.add(of(own, real, quietMillis)));
        incidents.sort(Comparator.comparingLong(WouldBe::first).thenComparing(WouldBe::area));
        return incidents;
    }

    private static WouldBe of(List<SignalView> hits, List<Stood> real, long quietMillis) {
        SignalView begin = hits.get(0);
        long first = begin.time();
        long last = hits.get(hits.size() - 1).time();
        boolean coincides = real.stream()
                .filter(other -> other.hazard().equals(begin.hazard())
                        && other.area().equals(begin.area().toString()))
                .anyMatch(other -> other.start() - quietMillis <= last && first <= other.end() + quietMillis);
        return new WouldBe(begin.area(), first, last, hits.size(), coincides);
    }
}
