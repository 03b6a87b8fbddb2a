package fengsui.codec.area;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds grids that claim the same ground. */
final class Overlap {

    /** Lines that were drawn twice, by hand, differ a little; a point in between goes to the smaller code. */
    private static final double TOLERATED_SHARE = 0.01;

    private Overlap() {}

    /** At whichever of the two stands later. */
    static void report(Grid one, Grid other) {
        Geometry a = one.shape();
        Geometry b = other.shape();
        boolean same = a.getEnvelopeInternal().equals(b.getEnvelopeInternal());
        if (!same && !Entering.either(one, other)) {
            return;
        }
        double tolerated = TOLERATED_SHARE * Math.min(a.getArea(), b.getArea());
        double common = OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION).getArea();
        if (common > tolerated) {
            boolean later = after(one.draft(), other.draft());
            AreaDraft at = later ? one.draft() : other.draft();
            AreaDraft before = later ? other.draft() : one.draft();
            at.report(
                    "OVERLAP",
                    "'" + at.code() + "' overlaps '" + before.code() + "' at " + before.place() + " by "
                            + Math.round(100 * common / Math.min(a.getArea(), b.getArea()))
                            + " % of the smaller; draw the line between them once");
        }
    }

    private static boolean after(AreaDraft one, AreaDraft other) {
        int byFile = one.problems().file().compareTo(other.problems().file());
        int byLine = Integer.compare(one.at().line(), other.at().line());
        int byColumn = Integer.compare(one.at().column(), other.at().column());
        return (byFile != 0 ? byFile : byLine != 0 ? byLine : byColumn) > 0;
    }
}
