package fengsui.codec.area;

import fengsui.area.AreaChain;
import fengsui.area.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** Which areas touch: those with grids that do. Immutable. */
final class Neighbours {

    /** A metre and a half in degrees: what rounding coordinates to five digits leaves open between grids. */
    private static final double TOUCH = 1.5e-5;

    private final Map<String, Set<String>> byCode = new HashMap<>();

    /** Reports every two of {@code grids} that overlap. */
    Neighbours(List<Grid> grids, GridIndex index) {
        for (Grid grid : grids) {
            Envelope around = new Envelope(grid.shape().getEnvelopeInternal());
            around.expandBy(TOUCH);
            index.visit(around, item -> meet(grid, (Grid) item));
        }
    }

    private void meet(Grid one, Grid other) {
        boolean both = one.code().compareTo(other.code()) < 0;
        if (both && touch(one, other)) {
            Overlap.report(one, other);
            touch(one.chain(), other.chain());
        }
    }

    /** Nearly all neighbours share a corner, which is quick to see. */
    private static boolean touch(Grid one, Grid other) {
        return one.sharesCorner(other) || one.shape().isWithinDistance(other.shape(), TOUCH);
    }

    private void touch(AreaChain one, AreaChain other) {
        for (Level level : Level.values()) {
            String a = one.code(level);
            String b = other.code(level);
            if (!a.equals(b)) {
                byCode.computeIfAbsent(a, code -> new HashSet<>()).add(b);
                byCode.computeIfAbsent(b, code -> new HashSet<>()).add(a);
            }
        }
    }

    boolean touch(String a, String b) {
        return of(a).contains(b);
    }

    /** Whatever level they are of. */
    Set<String> of(String code) {
        return byCode.getOrDefault(code, Set.of());
    }
}
