package fengsui.codec.area;

import fengsui.area.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the grid of a point. Immutable, and thread-safe once it is made. */
final class GridIndex {

    private final STRtree tree = new STRtree();
    private final double farthest;

    GridIndex(List<Grid> grids) {
        grids.forEach(grid -> tree.insert(grid.shape().getEnvelopeInternal(), grid));
        farthest = grids.stream()
                .mapToDouble(grid -> grid.draft().nearestMetres())
                .max()
                .orElse(0);
        tree.build();
    }

    /** Of all grids that cover the point, the one of the smallest code; else the nearest within its bound, or none. */
    @Nullable
    Grid find(Point point) {
        Coordinate place = new Coordinate(point.lon(), point.lat());
        Covering covering = new Covering(place);
        tree.query(new Envelope(place), covering);
        return covering.best == null ? nearest(point, place) : covering.best;
    }

    private @Nullable Grid nearest(Point point, Coordinate place) {
        Nearest nearest = new Nearest(point);
        Envelope around = new Envelope(place);
        double metresPerLon = Grid.METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(point.lat()));
        around.expandBy(farthest / Math.max(1, metresPerLon), farthest / Grid.METRES_PER_DEGREE);
        tree.query(around, nearest);
        return nearest.best;
    }

    /** Calls {@code visitor} with every grid whose outermost corners come within {@code around}. */
    void visit(Envelope around, ItemVisitor visitor) {
        tree.query(around, visitor);
    }

    private static final class Covering implements ItemVisitor {

        private final Coordinate place;
        private @Nullable Grid best;

        Covering(Coordinate place) {
            this.place = place;
        }

        @Override
        public void visitItem(Object item) {
            Grid grid = (Grid) item;
            boolean before = best == null || grid.code().compareTo(best.code()) < 0;
            if (before && grid.covers(place)) {
                best = grid;
            }
        }
    }

    private static final class Nearest implements ItemVisitor {

        private final Point point;
        private double metres = Double.POSITIVE_INFINITY;
        private @Nullable Grid best;

        Nearest(Point point) {
            this.point = point;
        }

        @Override
        public void visitItem(Object item) {
            Grid grid = (Grid) item;
            double away = grid.metresFrom(point);
            if (away <= grid.draft().nearestMetres() && before(grid, away)) {
                metres = away;
                best = grid;
            }
        }

        private boolean before(Grid grid, double away) {
            return best == null
                    || away < metres
                    || (away == metres && grid.code().compareTo(best.code()) < 0);
        }
    }
}
