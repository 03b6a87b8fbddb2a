package fengsui.cli.watch;

import fengsui.area.Area;
import fengsui.risk.Grade;
import java.util.List;
import java.util.Set;

/**
 * Which incidents a person wants to see; an empty set asks for nothing in particular.
 *
 * @param hazards codes
 * @param areas those that it lies in, or any of them
 */
record Wanted(Set<Grade> grades, Set<String> hazards, List<Area> areas) {

    static final Wanted ALL = new Wanted(Set.of(), Set.of(), List.of());

    Wanted {
        grades = Set.copyOf(grades);
        hazards = Set.copyOf(hazards);
        areas = List.copyOf(areas);
    }

    boolean holds(Card card) {
        return (grades.isEmpty() || grades.contains(card.grade()))
                && (hazards.isEmpty() || hazards.contains(card.hazard()))
                && (areas.isEmpty() || areas.stream().anyMatch(area -> within(card.where(), area)));
    }

    private static boolean within(Card.Where where, Area asked) {
        int above = where.area().level().compareTo(asked.level());
        if (above == 0) {
            return where.area().equals(asked);
        }
        return above < 0
                && (where.codes().contains(asked.code()) || where.area().code().startsWith(asked.code() + "/"));
    }
}
