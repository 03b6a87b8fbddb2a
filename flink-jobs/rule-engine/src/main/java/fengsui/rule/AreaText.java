package fengsui.rule;

import fengsui.area.Area;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.codec.yaml.YamlFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Areas as people write them: {@code district:harbour}. */
public final class AreaText {

    private static final String KEY = "area";

    private AreaText() {}

    /**
     * What a text came to: an area, or what is wrong with it.
     *
     * @param complaint to stand behind {@code "is '…', "}; blank where nothing is wrong
     */
    public record Reading(@Nullable Area area, String complaint) {

        Reading ifSound(Consumer<Area> taker) {
            Optional.ofNullable(area).ifPresent(taker);
            return this;
        }

        void orComplain(Consumer<String> complainer) {
            if (area == null) {
                complainer.accept(complaint);
            }
        }
    }

    /** Reads where an overlay lies. Empty, and a problem, where {@link #parse} finds none. */
    static Optional<Area> read(YamlFields at, AreaMap areas, Level scope) {
        String text = at.text(KEY);
        Reading reading = parse(text, areas, scope);
        reading.orComplain(complaint -> at.report(KEY, "AREA", "is '" + text + "', " + complaint));
        return Optional.ofNullable(reading.area());
    }

    /** An area at or above {@code scope} that {@code areas}, if there are any, know. */
    public static Reading parse(String text, AreaMap areas, Level scope) {
        int colon = text.indexOf(':');
        Optional<Level> level = Level.parse(text.substring(0, Math.max(0, colon)));
        if (level.isEmpty() || colon == text.length() - 1) {
            List<String> levels =
                    Arrays.stream(Level.values()).map(Level::label).toList();
            return new Reading(
                    null,
                    "expected a level and a code, as in 'district:harbour'; levels are " + String.join(", ", levels));
        }
        Area area = new Area(level.get(), text.substring(colon + 1));
        if (area.level().compareTo(scope) < 0) {
            return new Reading(null, "expected an area of the rule's scope, '" + scope.label() + "', or above it");
        }
        return known(area, areas);
    }

    private static Reading known(Area area, AreaMap areas) {
        Optional<Level> level = areas.level(area.code());
        if (areas.isEmpty() || level.equals(Optional.of(area.level()))) {
            return new Reading(area, "");
        }
        return new Reading(
                null,
                level.map(own -> "is known under areas/ as a " + own.label() + "; write '" + own.label() + ":"
                                + area.code() + "'")
                        .orElse("which no file under areas/ has; mend the code, or add the area there"));
    }
}
