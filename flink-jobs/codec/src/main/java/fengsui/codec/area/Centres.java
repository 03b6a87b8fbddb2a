package fengsui.codec.area;

import fengsui.area.Level;
import fengsui.area.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The centre of every area that has grids: the middle of their ground. Grids come in the order of their codes. */
final class Centres {

    private static final class Sum {
        private double weight;
        private double lon;
        private double lat;

        void add(Grid grid) {
            double ground = grid.shape().getArea();
            org.locationtech.jts.geom.Point middle = grid.shape().getCentroid();
            weight += ground;
            lon += ground * middle.getX();
            lat += ground * middle.getY();
        }

        Point middle() {
            return new Point(lon / weight, lat / weight);
        }
    }

    private Centres() {}

    static Map<String, Point> of(List<Grid> grids) {
        Map<String, Sum> sums = new HashMap<>();
        for (Grid grid : grids) {
            for (Level level : Level.values()) {
                String code = grid.chain().code(level);
                // A level that was left out repeats the code above.
                if (level == Level.CITY || !code.equals(grid.chain().code(next(level)))) {
                    sums.computeIfAbsent(code, unseen -> new Sum()).add(grid);
                }
            }
        }
        Map<String, Point> centres = new HashMap<>();
        sums.forEach((code, sum) -> centres.put(code, sum.middle()));
        return centres;
    }

    private static Level next(Level level) {
        return switch (level) {
            case GRID -> Level.COMMUNITY;
            case COMMUNITY -> Level.STREET;
            case STREET -> Level.DISTRICT;
            case DISTRICT, CITY -> Level.CITY;
        };
    }
}
