package fengsui.warning;

import fengsui.area.Level;
import fengsui.order.ModeOrder;
import fengsui.routing.Inhibition;
import fengsui.routing.ModeNoise;
import fengsui.routing.Noise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Noise control and silences at one instant: what holds at a place depends on the modes that hold there. */
final class NoiseNow {

    private final DeskRules rules;
    private final long time;
    private final Set<Level> groupLevels = EnumSet.noneOf(Level.class);
    private final Map<String, Set<String>> kin = new HashMap<>();
    private final Level reach;

    NoiseNow(DeskRules rules, long time) {
        this.rules = rules;
        this.time = time;
        List<Noise> holding = holding();
        holding.forEach(noise -> groupLevels.addAll(noise.grouped().values()));
        holding.stream()
                .flatMap(noise -> noise.inhibitions().stream())
                .forEach(inhibition -> inhibition.holds().forEach(hazard -> join(inhibition.by(), hazard)));
        this.reach = Stream.concat(
                        groupLevels.stream(),
                        holding.stream()
                                .flatMap(noise -> noise.inhibitions().stream().map(Inhibition::within)))
                .max(Comparator.naturalOrder())
                .orElse(Level.GRID);
    }

    /** Wherever in the desk's district. */
    private List<Noise> holding() {
        Set<String> modes = rules.orders().modes().stream()
                .filter(order -> order.holds(time))
                .map(ModeOrder::mode)
                .collect(Collectors.toSet());
        List<Noise> all = new ArrayList<>(List.of(rules.routing().noise()));
        rules.routing().modes().stream()
                .filter(own -> modes.contains(own.mode()))
                .map(ModeNoise::noise)
                .forEach(all::add);
        return all;
    }

    private void join(String one, String other) {
        Set<String> both = new TreeSet<>(kin(one));
        both.addAll(kin(other));
        both.forEach(hazard -> kin.put(hazard, both));
    }

    /** The hazards that have a bearing on this one, and on which it has, itself included. */
    Set<String> kin(String hazard) {
        return kin.getOrDefault(hazard, Set.of(hazard));
    }

    Noise at(Incident incident) {
        return rules.orders().modes().isEmpty()
                ? rules.routing().noise()
                : rules.routing().noise(rules.orders().modesAt(incident.place().area(), time));
    }

    boolean silences(Incident incident) {
        return !rules.orders().silences().isEmpty() && Silences.hold(incident, rules.orders(), time);
    }

    long time() {
        return time;
    }

    /** The levels of areas in which anything is grouped. */
    Set<Level> groupLevels() {
        return groupLevels;
    }

    /** Incidents that lie in different areas of this level have no bearing on one another, but for folding. */
    Level reach() {
        return reach;
    }

    /** Whether an order begins or ends now, so that all may be otherwise. */
    boolean turns() {
        return rules.orders().turns().anyMatch(turn -> turn == time);
    }
}
