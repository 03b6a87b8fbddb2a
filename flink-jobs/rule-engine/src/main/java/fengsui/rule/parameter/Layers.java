package fengsui.rule.parameter;

import fengsui.area.Area;
import fengsui.area.Level;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by area and mode, of which the most specific is in force: that of the finest area first, and of one area that
 * with a mode before that without. How many there are costs a look-up nothing. Immutable and thread-safe.
 */
public final class Layers<T> {

    private final List<Level> levels;
    private final List<CodeTable<Layer<T>>> byLevel;
    private final Layer<T> everywhere;

    private Layers(Map<Level, Map<String, Layer<T>>> areas, Layer<T> everywhere) {
        this.levels = List.copyOf(areas.keySet());
        this.byLevel = areas.values().stream().map(CodeTable::new).toList();
        this.everywhere = everywhere;
    }

    /**
     * Of those overlays for which {@code value} gives one.
     *
     * @param modes in the order of the calendar
     * @param asked at which levels codes are wanted where {@code value} gives one, those of the overlay's area aside
     */
    static <T> Layers<T> of(
            List<Overlay> overlays,
            List<String> modes,
            Function<Overlay, List<Level>> asked,
            Function<Overlay, @Nullable T> value) {
        Map<Level, Map<String, Layer<T>>> areas = new EnumMap<>(Level.class);
        Layer<T> everywhere = new Layer<>(List.of(), null);
        for (Overlay overlay : inOrder(overlays, modes)) {
            T own = value.apply(overlay);
            Area area = overlay.area();
            if (own != null) {
                asked.apply(overlay).forEach(level -> areas.computeIfAbsent(level, none -> new HashMap<>()));
            }
            if (own != null && area == null) {
                everywhere = everywhere.and(Layer.of(overlay.mode(), own));
            } else if (own != null && area != null) {
                areas.computeIfAbsent(area.level(), level -> new HashMap<>())
                        .merge(area.code(), Layer.of(overlay.mode(), own), Layer::and);
            }
        }
        share(areas);
        return new Layers<>(areas, everywhere);
    }

    /** Equal layers become one: thousands of areas have few values, and what is small stays in the processor's caches. */
    private static <T> void share(Map<Level, Map<String, Layer<T>>> areas) {
        Map<Layer<T>, Layer<T>> shared = new HashMap<>();
        areas.values()
                .forEach(layers -> layers.replaceAll((code, layer) -> shared.computeIfAbsent(layer, first -> first)));
    }

    private static List<Overlay> inOrder(List<Overlay> overlays, List<String> modes) {
        return overlays.stream()
                .sorted(Comparator.comparingInt(overlay -> modes.indexOf(String.valueOf(overlay.mode()))))
                .toList();
    }

    /** Those of the areas that have a value of their own, or for which a mode may be ordered, the finest first. */
    public List<Level> levels() {
        return levels;
    }

    /**
     * What is in force; {@code null} where nothing is.
     *
     * @param codes of the area in question at each of {@link #levels()}, {@code null} where it is not known
     * @param modes those that hold
     */
    public @Nullable T find(@Nullable String[] codes, Set<String> modes) {
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i];
            Layer<T> layer = code == null ? null : byLevel.get(i).find(code);
            T found = layer == null ? null : layer.find(modes);
            if (found != null) {
                return found;
            }
        }
        return everywhere.find(modes);
    }
}
