package fengsui.codec.area;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.AreaMap;
import fengsui.area.Distance;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.RuleBundle;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AreaShapesTest {

    private static final RuleBundle BUNDLE = new RuleBundle(new TreeMap<>(Map.of("areas/town.geojson", """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"code": "town", "level": "city", "name": {"zh": "镇", "en": "Town"}}, "geometry": null},
            {"type": "Feature", "properties": {"code": "west", "level": "grid", "name": {"zh": "西", "en": "West"}, "parent": "town"},
             "geometry": {"type": "Polygon", "coordinates": [[[120, 30], [120.02, 30], [120.02, 30.02], [120, 30.02], [120, 30]]]}},
            {"type": "Feature", "properties": {"code": "east", "level": "grid", "name": {"zh": "东", "en": "East"}, "parent": "town"},
             "geometry": {"type": "Polygon", "coordinates": [[[120.02, 30], [120.04, 30], [120.04, 30.02], [120.02, 30.02], [120.02, 30]]]}}
            ]}
            """)));

    @Test
    void whenAreasHaveShapes_thenTheirRingsAreClosedAndTheirCentresKnown() {
        AreaShapes shapes = AreaShapes.of(BUNDLE);

        assertThat(shapes.outlines()).extracting(AreaShapes.Outline::code).containsExactly("east", "west");
        assertThat(shapes.outlines()).allSatisfy(outline -> {
            assertThat(outline.level()).isEqualTo(Level.GRID);
            assertThat(outline.rings()).hasSize(1);
            assertThat(outline.rings().get(0))
                    .hasSize(5)
                    .startsWith(outline.rings().get(0).get(4));
        });
        assertThat(shapes.centres()).containsOnlyKeys("east", "west", "town");
        assertThat(Distance.metres(centre(shapes, "town"), new Point(120.02, 30.01)))
                .isLessThan(1);
    }

    /** Maps and rules must not mean different places. */
    @Test
    void whenTheSameFilesAreReadForRules_thenTheirCentresAreTheSame() {
        AreaShapes shapes = AreaShapes.of(BUNDLE);
        AreaMap map = AreaFiles.load(BUNDLE, new ArrayList<>());

        assertThat(map.metres("west", "town"))
                .isCloseTo(Distance.metres(centre(shapes, "west"), centre(shapes, "town")), Offset.offset(1e-9));
    }

    @Test
    void whenThereAreNoAreaFiles_thenThereIsNothingToDraw() {
        assertThat(AreaShapes.of(new RuleBundle(new TreeMap<>()))).isEqualTo(AreaShapes.NONE);
    }

    private static Point centre(AreaShapes shapes, String code) {
        return Objects.requireNonNull(shapes.centres().get(code));
    }
}
