package fengsui.routing;

import fengsui.area.Area;
import fengsui.calendar.When;
import fengsui.risk.Grade;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * A line of the routing table: every incident that fits all of it is told to its roles. What is empty fits everything.
 *
 * @param when hours, days and dates, by the clock of the city
 * @param modes one of which must hold
 * @param to roles
 */
public record Route(
        Set<String> hazards, Set<Grade> grades, Set<Area> areas, List<When> when, Set<String> modes, List<String> to)
        implements Serializable {

    public Route {
        hazards = Set.copyOf(hazards);
        grades = Set.copyOf(grades);
        areas = Set.copyOf(areas);
        when = List.copyOf(when);
        modes = Set.copyOf(modes);
        to = List.copyOf(to);
    }

    boolean fits(Matter matter, ZoneId zone) {
        return (hazards.isEmpty() || hazards.contains(matter.hazard()))
                && (grades.isEmpty() || grades.contains(matter.grade()))
                && (areas.isEmpty() || areas.stream().anyMatch(matter.place()::within))
                && (modes.isEmpty() || modes.stream().anyMatch(matter.modes()::contains))
                && (when.isEmpty() || holds(matter.time(), zone));
    }

    private boolean holds(long time, ZoneId zone) {
        var local = Instant.ofEpochMilli(time).atZone(zone);
        return when.stream().anyMatch(condition -> condition.holds(local));
    }
}
