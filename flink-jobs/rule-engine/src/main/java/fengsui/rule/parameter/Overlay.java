package fengsui.rule.parameter;

import fengsui.area.Area;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Other values for some parameters.
 *
 * @param area where, {@code null} for everywhere
 * @param mode while which mode holds, {@code null} for always
 * @param set values by the name of their parameter
 */
public record Overlay(@Nullable Area area, @Nullable String mode, SortedMap<String, Object> set, String why) {

    public Overlay {
        set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
    }
}
