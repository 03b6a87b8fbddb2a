package fengsui.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AreaTest {

    private static final AreaChain CHAIN = new AreaChain("g", "c", "s", "d", "city");

    @Test
    void whenAChainIsSeenFromALevelUp_thenWhatLiesBelowTakesThatCode() {
        assertThat(CHAIN.upFrom(Level.STREET)).isEqualTo(new AreaChain("s", "s", "s", "d", "city"));
        assertThat(CHAIN.upFrom(Level.GRID)).isEqualTo(CHAIN);
        assertThat(CHAIN.upFrom(Level.CITY)).isEqualTo(new AreaChain("city", "city", "city", "city", "city"));
    }

    @Test
    void whenAPointIsNotOnEarth_thenItIsRefused() {
        assertThat(Point.valid(Double.NaN, 0)).isFalse();
        assertThat(Point.valid(0, Double.POSITIVE_INFINITY)).isFalse();
        assertThat(Point.valid(180.001, 0)).isFalse();
        assertThat(Point.valid(-180, -90)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(0, 91)).withMessageContaining("91");
    }

    @Test
    void whenTwoPointsShareACell_thenTheyAreLessThanACellsDiagonalApart() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Point a = new Point(random.nextDouble(-179, 179), random.nextDouble(-60, 60));
            Point b = new Point(a.lon() + random.nextDouble(-0.01, 0.01), a.lat() + random.nextDouble(-0.01, 0.01));
            if (GridCells.codeOf(a).equals(GridCells.codeOf(b))) {
                assertThat(metres(a, b)).as("%s %s", a, b).isLessThan(500 * Math.sqrt(2) * 1.001);
            }
        }
    }

    @Test
    void whenAPointLiesJustAcrossAnEdge_thenItLiesInTheNextCell() {
        double edge = 500.0 * 9_000 / 111_320;

        assertThat(GridCells.codeOf(new Point(0, edge + 1e-9))).isEqualTo("c9000_0");
        assertThat(GridCells.codeOf(new Point(0, edge - 1e-9))).isEqualTo("c8999_0");
        assertThat(GridCells.codeOf(new Point(-1e-9, edge + 1e-9))).isEqualTo("c9000_-1");
    }

    @Test
    void whenTheMiddleOfACellIsAskedFor_thenItLiesInThatCellHalfACellFromItsEdges() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Point point = new Point(random.nextDouble(-179, 179), random.nextDouble(-80, 80));
            String code = GridCells.codeOf(point);

            Point middle = GridCells.centreOf(code).orElseThrow();

            assertThat(GridCells.codeOf(middle)).isEqualTo(code);
            assertThat(metres(point, middle)).as("%s %s", point, middle).isLessThan(250 * Math.sqrt(2) * 1.01);
        }
        for (String other : List.of("", "c1", "quay/12", "c1_2_3", "c9999999_1", "c999999_0", "c1_999999")) {
            assertThat(GridCells.centreOf(other)).as(other).isEmpty();
        }
    }

    @Test
    void whenALabelIsRead_thenOnlyTheFiveLevelsAreKnown() {
        for (Level level : Level.values()) {
            assertThat(Level.parse(level.label())).contains(level);
        }
        assertThat(Level.parse("GRID")).isEmpty();
        assertThat(Level.parse("ward")).isEmpty();
    }

    private static double metres(Point a, Point b) {
        double north = (a.lat() - b.lat()) * 111_320;
        double east = (a.lon() - b.lon()) * 111_320 * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
        return Math.hypot(north, east);
    }
}
