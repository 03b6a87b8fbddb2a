package fengsui.area;

import static java.lang.StrictMath.PI;
import static java.lang.StrictMath.sin;
import static java.lang.StrictMath.sqrt;

import java.util.function.UnaryOperator;

/**
 * The shifts of GCJ-02 and BD-09. Neither is published by its owner; the constants are those that have been worked out
 * and used by everybody since 2010. Both are undone by going back by what they shift there, again and again.
 */
final class ChinaShift {

    /** The Krasovsky 1940 ellipsoid: its greater half-axis in metres, and its eccentricity squared. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY_2 = 0.006693421622965943;

    private static final double BAIDU_LON = 0.0065;
    private static final double BAIDU_LAT = 0.006;
    private static final double BAIDU_TURN = PI * 3000 / 180;

    /** Each round leaves less than a tenth of the error; the first shift is off by some metres. */
    private static final int ROUNDS = 8;

    private ChinaShift() {}

    static boolean covers(Point point) {
        return point.lon() >= 72.004 && point.lon() <= 137.8347 && point.lat() >= 0.8293 && point.lat() <= 55.8271;
    }

    static Point toGcj(Point place) {
        double x = place.lon() - 105;
        double y = place.lat() - 35;
        double radians = place.lat() / 180 * PI;
        double flat = 1 - ECCENTRICITY_2 * sin(radians) * sin(radians);
        double metresPerLat = AXIS * (1 - ECCENTRICITY_2) / (flat * sqrt(flat)) * PI / 180;
        double metresPerLon = AXIS / sqrt(flat) * StrictMath.cos(radians) * PI / 180;
        return new Point(place.lon() + east(x, y) / metresPerLon, place.lat() + north(x, y) / metresPerLat);
    }

    private static double north(double x, double y) {
        double plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(Math.abs(x));
        return plain
                + ripple(x)
                + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
                + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
    }

    private static double east(double x, double y) {
        double plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(Math.abs(x));
        return plain
                + ripple(x)
                + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
                + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
    }

    private static double ripple(double x) {
        return (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;
    }

    static Point toBaidu(Point gcj) {
        double length = sqrt(gcj.lon() * gcj.lon() + gcj.lat() * gcj.lat()) + 0.00002 * sin(gcj.lat() * BAIDU_TURN);
        double angle = StrictMath.atan2(gcj.lat(), gcj.lon()) + 0.000003 * StrictMath.cos(gcj.lon() * BAIDU_TURN);
        return new Point(length * StrictMath.cos(angle) + BAIDU_LON, length * sin(angle) + BAIDU_LAT);
    }

    static Point undoGcj(Point gcj) {
        return undo(gcj, ChinaShift::toGcj);
    }

    static Point undoBaidu(Point baidu) {
        return undo(baidu, ChinaShift::toBaidu);
    }

    private static Point undo(Point shifted, UnaryOperator<Point> shift) {
        Point guess = shifted;
        for (int round = 0; round < ROUNDS; round++) {
            Point there = shift.apply(guess);
            guess = new Point(guess.lon() + shifted.lon() - there.lon(), guess.lat() + shifted.lat() - there.lat());
        }
        return guess;
    }
}
