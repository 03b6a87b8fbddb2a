package fengsui.codec.area;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/**
 * Whether the edge of one grid runs through the ground of another. Where neither does, two grids have no ground in common:
 * told a hundred times faster than by laying one over the other, and nearly all neighbours are told apart so.
 */
final class Entering {

    /** A tenth of a metre in degrees: less is how two lines differ that are meant to be one. */
    private static final double DEPTH = 1e-6;

    private final Grid ground;
    private final Envelope bounds;
    private final LineIntersector crossing = new RobustLineIntersector();

    private Entering(Grid ground) {
        this.ground = ground;
        this.bounds = ground.shape().getEnvelopeInternal();
    }

    static boolean either(Grid one, Grid other) {
        return new Entering(one).enteredBy(other) || new Entering(other).enteredBy(one);
    }

    private boolean enteredBy(Grid grid) {
        for (LineString ring : grid.rings()) {
            for (int i = 1; i < ring.getNumPoints(); i++) {
                if (enteredBy(ring.getCoordinateN(i - 1), ring.getCoordinateN(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Between two crossings a line is either wholly inside or wholly outside: its middle tells. */
    private boolean enteredBy(Coordinate from, Coordinate to) {
        if (!bounds.intersects(from, to)) {
            return false;
        }
        double[] cuts = cuts(from, to);
        for (int i = 1; i < cuts.length; i++) {
            double middle = (cuts[i - 1] + cuts[i]) / 2;
            if (deepInside(new Coordinate(from.x + middle * (to.x - from.x), from.y + middle * (to.y - from.y)))) {
                return true;
            }
        }
        return false;
    }

    /** Where the ground's edge meets the line, as shares of its length, and its two ends. */
    private double[] cuts(Coordinate from, Coordinate to) {
        SortedSet<Double> cuts = new TreeSet<>(Arrays.asList(0.0, 1.0));
        for (LineString ring : ground.rings()) {
            for (int i = 1; i < ring.getNumPoints(); i++) {
                crossing.computeIntersection(from, to, ring.getCoordinateN(i - 1), ring.getCoordinateN(i));
                for (int point = 0; point < crossing.getIntersectionNum(); point++) {
                    cuts.add(crossing.getEdgeDistance(0, point)
                            / Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)));
                }
            }
        }
        return cuts.stream().mapToDouble(cut -> cut).toArray();
    }

    private boolean deepInside(Coordinate place) {
        if (!ground.covers(place)) {
            return false;
        }
        return ground.rings().stream()
                .noneMatch(ring -> Distance.pointToSegmentString(place, ring.getCoordinates()) <= DEPTH);
    }
}
