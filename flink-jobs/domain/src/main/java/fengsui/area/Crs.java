package fengsui.area;

import java.util.Optional;

/** The coordinate systems in which positions come. All to WGS 84, with the same result on every machine. */
public enum Crs {
    WGS84("WGS84"),
    /** What Chinese maps show by law: shifted by some hundred metres that depend on the place. */
    GCJ02("GCJ-02"),
    /** Baidu's: GCJ-02, shifted once more. */
    BD09("BD-09");

    private final String label;

    Crs(String label) {
        this.label = label;
    }

    /** The name used in mapping files. */
    public String label() {
        return label;
    }

    public static Optional<Crs> parse(String label) {
        for (Crs crs : values()) {
            if (crs.label.equals(label)) {
                return Optional.of(crs);
            }
        }
        return Optional.empty();
    }

    /**
     * The position in WGS 84, within half a metre. Outside the rectangle around China that these systems know,
     * {@code read} is taken for WGS 84.
     *
     * @param read as it was read, its numbers meant in this system
     */
    public Point toWgs84(Point read) {
        if (this == WGS84 || !ChinaShift.covers(read)) {
            return read;
        }
        return ChinaShift.undoGcj(this == BD09 ? ChinaShift.undoBaidu(read) : read);
    }

    /** The opposite of {@link #toWgs84}. */
    Point ofWgs84(Point place) {
        if (this == WGS84 || !ChinaShift.covers(place)) {
            return place;
        }
        Point gcj = ChinaShift.toGcj(place);
        return this == BD09 ? ChinaShift.toBaidu(gcj) : gcj;
    }
}
