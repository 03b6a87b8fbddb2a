package fengsui.codec.area;

import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.RuleBundle;
import fengsui.codec.area.AreaTree.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * The areas of a city for who draws them.
 *
 * @param outlines of every area that has a shape of its own, in the order of their codes
 * @param centres of every area that has grids, by code
 */
public record AreaShapes(List<Outline> outlines, Map<String, Point> centres) {

    /** Where nothing is known of areas. */
    public static final AreaShapes NONE = new AreaShapes(List.of(), Map.of());

    /**
     * One area.
     *
     * @param rings closed: the first point is the last; outer edges and those of holes
     */
    public record Outline(String code, Level level, List<List<Point>> rings) {

        public Outline {
            rings = List.copyOf(rings);
        }
    }

    public AreaShapes {
        outlines = List.copyOf(outlines);
        centres = Map.copyOf(centres);
    }

    /** Of the sound areas of {@code bundle}, as {@link AreaFiles} reads them. */
    public static AreaShapes of(RuleBundle bundle) {
        SortedMap<String, Placed> placed = AreaFiles.placed(bundle, new ArrayList<>());
        List<Outline> outlines = new ArrayList<>();
        placed.forEach((code, area) -> {
            Geometry shape = area.draft().shape();
            if (shape != null) {
                outlines.add(new Outline(code, area.draft().level(), rings(shape)));
            }
        });
        return new AreaShapes(outlines, Centres.of(Grid.among(placed.values())));
    }

    private static List<List<Point>> rings(Geometry shape) {
        List<List<Point>> rings = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            rings.add(Arrays.stream(((LineString) line).getCoordinates())
                    .map(corner -> new Point(corner.x, corner.y))
                    .toList());
        }
        return rings;
    }
}
