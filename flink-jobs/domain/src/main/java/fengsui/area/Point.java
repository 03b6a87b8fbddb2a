package fengsui.area;

/** A WGS 84 position in degrees: longitude in [-180, 180], latitude in [-90, 90]. */
public record Point(double lon, double lat) {

    public Point {
        if (!valid(lon, lat)) {
            throw new IllegalArgumentException("lon " + lon + ", lat " + lat + " is not a place on Earth");
        }
    }

    /** False for NaN and anything outside the ranges, so that intake can reject without an exception. */
    public static boolean valid(double lon, double lat) {
        return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
    }
}
