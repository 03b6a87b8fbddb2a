package fengsui.warning;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.text.Bilingual;
import java.util.Optional;
import java.util.Set;

/** Grids in a row: {@code g1} lies beside {@code g2}, {@code g2} beside {@code g3}, and so on. */
final class Neighbours implements AreaMap {

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Optional<String> city() {
        return Optional.of("city");
    }

    @Override
    public Optional<AreaChain> chain(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<Level> level(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<AreaChain> locate(Point point) {
        return Optional.empty();
    }

    @Override
    public Optional<Bilingual> name(String code) {
        return Optional.empty();
    }

    @Override
    public boolean adjacent(String a, String b) {
        return a.startsWith("g") && b.startsWith("g") && Math.abs(number(a) - number(b)) == 1;
    }

    @Override
    public Set<String> neighbours(String code) {
        return code.startsWith("g") ? Set.of("g" + (number(code) - 1), "g" + (number(code) + 1)) : Set.of();
    }

    private static int number(String grid) {
        return Integer.parseInt(grid.substring(1));
    }

    @Override
    public double metres(String a, String b) {
        return Double.NaN;
    }
}
