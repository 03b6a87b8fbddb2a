package fengsui.cli.report;

import fengsui.area.Point;
import java.util.List;

/**
 * The part of the Earth that a map shows, as on a plane that touches it in the middle: true to half a percent over a
 * hundred kilometres.
 *
 * @param width in units of the drawing, as is {@code height}
 * @param unitsPerMetre the scale
 */
record Frame(Box box, double width, double height, double unitsPerMetre) {

    private static final double METRES_PER_DEGREE = 111_320;

    /** A map of one place shows the land around it too. */
    private static final double LEAST_METRES = 2_000;

    private static final double MARGIN = 0.06;

    /** As a share of the greatest width, so that what is written below fits in. */
    private static final double NARROWEST = 0.5;

    /** Degrees, with the least and the greatest within. */
    record Box(double west, double south, double east, double north) {

        static Box around(List<Point> points) {
            return new Box(
                    points.stream().mapToDouble(Point::lon).min().orElse(0),
                    points.stream().mapToDouble(Point::lat).min().orElse(0),
                    points.stream().mapToDouble(Point::lon).max().orElse(0),
                    points.stream().mapToDouble(Point::lat).max().orElse(0));
        }

        boolean meets(Box other) {
            return west <= other.east && other.west <= east && south <= other.north && other.south <= north;
        }

        Box with(Box other) {
            return new Box(
                    Math.min(west, other.west),
                    Math.min(south, other.south),
                    Math.max(east, other.east),
                    Math.max(north, other.north));
        }

        double metresPerLon() {
            return METRES_PER_DEGREE * Math.max(0.01, StrictMath.cos(StrictMath.toRadians((south + north) / 2)));
        }

        Box beside(double lon) {
            return new Box(west - lon, south, east + lon, north);
        }

        Box wider() {
            double lon = Math.max((east - west) * MARGIN, (LEAST_METRES / metresPerLon() - (east - west)) / 2);
            double lat = Math.max((north - south) * MARGIN, (LEAST_METRES / METRES_PER_DEGREE - (north - south)) / 2);
            return new Box(west - lon, south - lat, east + lon, north + lat);
        }
    }

    /** With some land around, at most so wide and so high. What is narrow gets more land on both sides. */
    static Frame of(Box shown, double mostWide, double mostHigh) {
        Box box = shown.wider();
        double wide = (box.east() - box.west()) * box.metresPerLon();
        double high = (box.north() - box.south()) * METRES_PER_DEGREE;
        double scale = Math.min(mostWide / wide, mostHigh / high);
        double width = Math.max(wide * scale, mostWide * NARROWEST);
        double beside = (width / scale - wide) / 2 / box.metresPerLon();
        return new Frame(box.beside(beside), width, high * scale, scale);
    }

    Pen.At at(Point point) {
        return new Pen.At(
                (point.lon() - box.west()) * box.metresPerLon() * unitsPerMetre,
                (box.north() - point.lat()) * METRES_PER_DEGREE * unitsPerMetre);
    }

    /** The longest of 1, 2 and 5 times a power of ten metres that is no longer than a quarter of the width. */
    double scaleMetres() {
        double most = width / unitsPerMetre / 4;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        if (5 * power <= most) {
            return 5 * power;
        }
        return 2 * power <= most ? 2 * power : power;
    }
}
