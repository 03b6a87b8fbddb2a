package fengsui.area;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of about 500 m by 500 m computed from a position, for feeds without an area file. */
public final class GridCells {

    private static final double METRES_PER_DEGREE = 111_320.0;
    private static final double CELL_METRES = 500.0;
    private static final double HALF = 0.5;

    /** As many digits as the Earth has cells. */
    private static final Pattern CODE = Pattern.compile("c(-?\\d{1,6})_(-?\\d{1,6})");

    private GridCells() {}

    /**
     * The code of the cell that holds {@code point}, {@code c<row>_<column>}. Rows are counted from the equator; columns
     * from the prime meridian at the latitude of the row's lower edge, so that cells keep their width. A point on an edge
     * belongs to the cell north or east of it.
     */
    public static String codeOf(Point point) {
        long row = (long) Math.floor(point.lat() * METRES_PER_DEGREE / CELL_METRES);
        double lowerEdge = row * CELL_METRES / METRES_PER_DEGREE;
        double metresPerLon = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(lowerEdge));
        long column = (long) Math.floor(point.lon() * metresPerLon / CELL_METRES);
        return "c" + row + "_" + column;
    }

    /** The middle of the cell with this code; empty where it is no such code. */
    public static Optional<Point> centreOf(String code) {
        Matcher cell = CODE.matcher(code);
        if (!cell.matches()) {
            return Optional.empty();
        }
        long row = Long.parseLong(cell.group(1));
        double lowerEdge = row * CELL_METRES / METRES_PER_DEGREE;
        double metresPerLon = METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(lowerEdge));
        double lon = (Long.parseLong(cell.group(2)) + HALF) * CELL_METRES / metresPerLon;
        double lat = (row + HALF) * CELL_METRES / METRES_PER_DEGREE;
        return Point.valid(lon, lat) ? Optional.of(new Point(lon, lat)) : Optional.empty();
    }
}
