package fengsui.codec.area;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.area.AreaTree.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** One grid and its shape. Immutable. */
final class Grid {

    static final double METRES_PER_DEGREE = 111_320;

    /** With fewer corners, looking at each is faster than an index of them. */
    private static final int FEW_CORNERS = 40;

    private final AreaDraft draft;
    private final AreaChain chain;
    private final Geometry shape;
    private final List<LineString> rings;
    private final PointOnGeometryLocator locator;

    Grid(AreaDraft draft, AreaChain chain, Geometry shape) {
        this.draft = draft;
        this.chain = chain;
        this.shape = shape;
        this.rings = rings(shape);
        this.locator = shape.getNumPoints() <= FEW_CORNERS
                ? new SimplePointInAreaLocator(shape)
                : new IndexedPointInAreaLocator(shape);
    }

    /** The grids that {@code areas} holds, in their order. */
    static List<Grid> among(Collection<Placed> areas) {
        List<Grid> grids = new ArrayList<>();
        for (Placed area : areas) {
            Geometry shape = area.draft().shape();
            if (area.draft().level() == Level.GRID && shape != null) {
                grids.add(new Grid(area.draft(), area.chain(), shape));
            }
        }
        return grids;
    }

    AreaDraft draft() {
        return draft;
    }

    AreaChain chain() {
        return chain;
    }

    String code() {
        return chain.grid();
    }

    Geometry shape() {
        return shape;
    }

    /** Outer edges and those of holes. */
    List<LineString> rings() {
        return rings;
    }

    /** Whether both have a corner at the very same place. */
    boolean sharesCorner(Grid other) {
        for (Coordinate corner : shape.getCoordinates()) {
            for (LineString ring : other.rings) {
                if (ring.isCoordinate(corner)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Its edge included. */
    boolean covers(Coordinate place) {
        return locator.locate(place) != Location.EXTERIOR;
    }

    /** From a point outside it to its edge; as on a plane that touches the Earth at the point. */
    double metresFrom(Point point) {
        double metresPerLon = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(point.lat()));
        double nearest = Double.POSITIVE_INFINITY;
        for (LineString ring : rings) {
            Coordinate[] seen = new Coordinate[ring.getNumPoints()];
            for (int i = 0; i < seen.length; i++) {
                Coordinate corner = ring.getCoordinateN(i);
                seen[i] = new Coordinate(
                        (corner.x - point.lon()) * metresPerLon, (corner.y - point.lat()) * METRES_PER_DEGREE);
            }
            nearest = Math.min(nearest, Distance.pointToSegmentString(new Coordinate(0, 0), seen));
        }
        return nearest;
    }

    private static List<LineString> rings(Geometry shape) {
        List<LineString> rings = new ArrayList<>();
        for (Object ring : LinearComponentExtracter.getLines(shape)) {
            rings.add((LineString) ring);
        }
        return rings;
    }
}
