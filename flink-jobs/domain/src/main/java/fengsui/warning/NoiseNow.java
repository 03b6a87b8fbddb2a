package fengsui.warning;

import fengsui.area.Level;
import fengsui.order.ModeOrder;
import fengsui.routing.Inhibition;
import fengsui.routing.ModeNoise;
import fengsui.routing.Noise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Noise control and silences at one instant: what holds at a place depends on the modes that hold there. */
final class NoiseNow {

    private final DeskRules rules;
    private final long time;
    private final Set<Level> groupLevels = EnumSet.noneOf(Level.class);
    private final Level reach;

    NoiseNow(DeskRules rules, long time) {
        this.rules = rules;
        this.time = time;
        List<Noise> holding = holding();
        holding.forEach(noise -> groupLevels.addAll(noise.grouped().values()));
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

    Noise at(Incident incident) {
        return rules.routing().noise(rules.orders().modesAt(incident.place().area(), time));
    }

    boolean silences(Incident incident) {
        return Silences.hold(incident, rules.orders(), time);
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
