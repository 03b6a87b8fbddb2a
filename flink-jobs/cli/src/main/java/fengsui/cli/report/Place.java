package fengsui.cli.report;

import fengsui.area.Area;
import fengsui.area.Point;
import fengsui.cli.incident.IncidentLife;
import fengsui.risk.Grade;
import java.util.Comparator;
import java.util.List;

/**
 * An area on the map.
 *
 * @param name for people
 * @param at its middle
 * @param incidents at least one
 */
record Place(Area area, String name, Point at, List<IncidentLife> incidents) {

    Place {
        incidents = List.copyOf(incidents);
    }

    int count() {
        return incidents.size();
    }

    long count(Grade grade) {
        return incidents.stream().filter(life -> life.gravest() == grade).count();
    }

    Grade gravest() {
        return incidents.stream()
                .map(IncidentLife::gravest)
                .min(Comparator.naturalOrder())
                .orElse(Grade.BLUE);
    }
}
