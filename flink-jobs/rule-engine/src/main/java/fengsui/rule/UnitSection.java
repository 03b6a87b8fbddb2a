package fengsui.rule;

import fengsui.area.Level;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.YamlFields;
import fengsui.routing.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code units} of {@code routing.yaml}: who there is, and who stands above whom. */
final class UnitSection {

    private static final Pattern ROLE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final String ABOVE = "above";

    private final YamlFields section;
    private final Names roles;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    private UnitSection(YamlFields section) {
        this.section = section;
        this.roles = names(section.keys());
    }

    /** By role. */
    static Map<String, Unit> read(YamlFields section) {
        UnitSection units = new UnitSection(section);
        section.keys().forEach(role -> units.unit(role, section.fields(role)));
        units.checkLevels();
        units.checkCycles();
        return units.units;
    }

    /** Of roles that must be units. */
    static Names names(Iterable<String> roles) {
        return new Names(
                "ROLE", Optional.of(toList(roles)), "which is no role under 'units' of " + BundlePaths.ROUTING);
    }

    private static List<String> toList(Iterable<String> roles) {
        List<String> all = new ArrayList<>();
        roles.forEach(all::add);
        return all;
    }

    private void unit(String role, YamlFields at) {
        if (!ROLE.matcher(role).matches()) {
            section.report(role, "VALUE", "is no name of a role; use lower-case letters, digits and dashes");
        }
        Level level = at.oneOf("level", Labels.of(Level.values(), Level::label));
        String above = at.has(ABOVE) ? roles.one(at, ABOVE) : null;
        units.put(role, new Unit(role, at.bilingual("name"), level, above));
        marks.put(role, at.at(ABOVE));
        at.done();
    }

    /** One level up is not lower. */
    private void checkLevels() {
        for (Unit unit : units.values()) {
            Unit above = above(unit);
            if (above != null && above.level().compareTo(unit.level()) < 0) {
                report(
                        unit,
                        "LEVEL",
                        "'above' is '" + above.role() + "', a post of each "
                                + above.level().label()
                                + ", which is lower than that of each "
                                + unit.level().label() + " of '" + unit.role()
                                + "'; name one of the same level or higher");
            }
        }
    }

    /** Each ring is told once, at the first of it in the file. */
    private void checkCycles() {
        for (List<String> ring : Rings.among(units.keySet(), role -> {
            Unit above = above(units.get(role));
            return above == null ? List.of() : List.of(above.role());
        })) {
            Unit first = units.get(ring.get(0));
            report(
                    first,
                    "RING",
                    "'above' leads back to where it began: " + String.join(" → ", ring) + " → " + ring.get(0)
                            + "; let one of them have none above it");
        }
    }

    private @Nullable Unit above(@Nullable Unit unit) {
        return unit == null || unit.above() == null ? null : units.get(unit.above());
    }

    private void report(@Nullable Unit unit, String code, String message) {
        Mark mark = unit == null ? section.at() : marks.getOrDefault(unit.role(), section.at());
        section.problems().report(mark, code, message);
    }
}
