package fengsui.warning;

import fengsui.area.Area;
import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Where something was found, and which incidents lie near: one in a neighbouring area of the same level; one that is known
 * more exactly, inside it; one that is known less exactly, around it. Districts and cities are near nothing.
 */
record Spot(Area area, AreaChain chain, AreaMap areas) {

    /** So that a flood does not become one incident of a whole city, area by area. */
    static final int MOST_AREAS = 24;

    boolean belongsTo(Incident incident) {
        return area.level().compareTo(Level.STREET) <= 0
                && incident.area().level().compareTo(Level.STREET) <= 0
                && (inside(incident) || around(incident) || beside(incident));
    }

    /** What is already known more exactly to lie elsewhere in that area is another one. */
    private boolean inside(Incident incident) {
        return covered(incident).allMatch(other -> other.level().compareTo(area.level()) > 0 && chain.within(other));
    }

    private boolean around(Incident incident) {
        return incident.area().level().compareTo(area.level()) < 0
                && incident.place().area().within(area);
    }

    /** In a neighbouring area of the same level. */
    boolean beside(Incident incident) {
        return incident.course().spread().areas().size() < MOST_AREAS
                && covered(incident)
                        .anyMatch(other -> other.level() == area.level() && areas.adjacent(other.code(), area.code()));
    }

    /** Every area that an incident may cover which lies around or beside this one. */
    Stream<Area> aroundOrBeside() {
        Stream<Area> above = Arrays.stream(Level.values())
                .filter(level -> level.compareTo(area.level()) > 0 && level.compareTo(Level.STREET) <= 0)
                .map(chain::at);
        Stream<Area> beside = areas.neighbours(area.code()).stream().map(code -> new Area(area.level(), code));
        return Stream.concat(above, beside);
    }

    private static Stream<Area> covered(Incident incident) {
        return Stream.concat(Stream.of(incident.area()), incident.course().spread().areas().stream());
    }
}
