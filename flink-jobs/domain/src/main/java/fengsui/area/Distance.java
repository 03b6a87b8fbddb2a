package fengsui.area;

/** How far apart places are. */
public final class Distance {

    /** The mean radius of the Earth: IUGG 1980, rounded to a metre. */
    private static final double EARTH_METRES = 6_371_009;

    private Distance() {}

    /** Metres along the great circle of a sphere, 0.5 % off at worst; to the bit the same on every machine. */
    public static double metres(Point a, Point b) {
        double latA = StrictMath.toRadians(a.lat());
        double latB = StrictMath.toRadians(b.lat());
        double lat = StrictMath.sin((latB - latA) / 2);
        double lon = StrictMath.sin(StrictMath.toRadians(b.lon() - a.lon()) / 2);
        double half = lat * lat + StrictMath.cos(latA) * StrictMath.cos(latB) * lon * lon;
        return 2 * EARTH_METRES * StrictMath.asin(Math.min(1, StrictMath.sqrt(half)));
    }
}
