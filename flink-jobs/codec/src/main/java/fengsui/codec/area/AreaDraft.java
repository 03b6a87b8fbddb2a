package fengsui.codec.area;

import fengsui.area.Level;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One feature that was read, not yet held against the others.
 *
 * @param at where it begins
 * @param parent the code above it, {@code null} for none
 * @param shape {@code null} where it has none of its own
 * @param nearestMetres how far outside every grid a point may lie and still belong to the nearest
 */
record AreaDraft(
        Problems problems,
        Mark at,
        Level level,
        String code,
        Bilingual name,
        @Nullable String parent,
        @Nullable Geometry shape,
        double nearestMetres) {

    void report(String problem, String message) {
        problems.report(at, problem, message);
    }

    /** {@code areas/city.geojson:12}. */
    String place() {
        return problems.file() + ":" + at.line();
    }
}
