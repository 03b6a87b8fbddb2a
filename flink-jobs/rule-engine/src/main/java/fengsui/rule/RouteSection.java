package fengsui.rule;

import fengsui.area.Area;
import fengsui.area.Level;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import fengsui.risk.Grade;
import fengsui.routing.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a line of the {@code routes} of {@code routing.yaml}. */
final class RouteSection {

    private static final Map<String, Grade> GRADES = Labels.of(Grade.values(), Grade::colour);

    private final RoutingGround ground;
    private final Names roles;

    RouteSection(RoutingGround ground, Names roles) {
        this.ground = ground;
        this.roles = roles;
    }

    Route read(YamlFields at) {
        Route route = new Route(
                Set.copyOf(ground.hazards().all(at, "hazards")),
                grades(at),
                areas(at),
                at.list("when").stream().map(WhenReader::read).toList(),
                Set.copyOf(ground.modes().all(at, "modes")),
                to(at, roles));
        at.done();
        return route;
    }

    /** Those under {@code to}: at least one. */
    static List<String> to(YamlFields at, Names roles) {
        List<String> to = roles.all(at, "to");
        if (to.isEmpty()) {
            at.report("to", "MISSING", "names no role; add at least one of 'units'");
        }
        return to;
    }

    private static Set<Grade> grades(YamlFields at) {
        Names known = new Names("VALUE", Optional.of(GRADES.keySet()), "which is no grade");
        Set<Grade> grades = new HashSet<>();
        for (String colour : known.all(at, "grades")) {
            Optional.ofNullable(GRADES.get(colour)).ifPresent(grades::add);
        }
        return grades;
    }

    private Set<Area> areas(YamlFields at) {
        List<Area> areas = new ArrayList<>();
        for (String text : at.texts("areas")) {
            AreaText.parse(text, ground.areas(), Level.GRID)
                    .ifSound(areas::add)
                    .orComplain(complaint -> at.report("areas", "AREA", "names '" + text + "', " + complaint));
        }
        return Set.copyOf(areas);
    }
}
