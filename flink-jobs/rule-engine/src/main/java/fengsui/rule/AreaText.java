package fengsui.rule;

import fengsui.area.Area;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.codec.yaml.YamlFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code area: "district:harbour"} of an overlay. */
final class AreaText {

    private static final String KEY = "area";

    private AreaText() {}

    /** Empty, and a problem, where it is no area at or above {@code scope} that {@code areas}, if there are any, know. */
    static Optional<Area> read(YamlFields at, AreaMap areas, Level scope) {
        String text = at.text(KEY);
        int colon = text.indexOf(':');
        Optional<Level> level = Level.parse(text.substring(0, Math.max(0, colon)));
        if (level.isEmpty() || colon == text.length() - 1) {
            List<String> levels =
                    Arrays.stream(Level.values()).map(Level::label).toList();
            report(
                    at,
                    "expected a level and a code, as in 'district:harbour'; levels are " + String.join(", ", levels));
            return Optional.empty();
        }
        Area area = new Area(level.get(), text.substring(colon + 1));
        if (area.level().compareTo(scope) < 0) {
            report(at, "expected an area of the rule's scope, '" + scope.label() + "', or above it");
            return Optional.empty();
        }
        return known(at, area, areas) ? Optional.of(area) : Optional.empty();
    }

    private static boolean known(YamlFields at, Area area, AreaMap areas) {
        Optional<Level> level = areas.level(area.code());
        if (areas.isEmpty() || level.equals(Optional.of(area.level()))) {
            return true;
        }
        report(
                at,
                level.map(own -> "is known under areas/ as a " + own.label() + "; write '" + own.label() + ":"
                                + area.code() + "'")
                        .orElse("which no file under areas/ has; mend the code, or add the area there"));
        return false;
    }

    private static void report(YamlFields at, String message) {
        at.report(KEY, "AREA", "is '" + at.text(KEY) + "', " + message);
    }
}
