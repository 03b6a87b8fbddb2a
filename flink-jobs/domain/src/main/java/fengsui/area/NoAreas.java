package fengsui.area;

import fengsui.text.Bilingual;
import java.util.Optional;
import java.util.Set;

/** Where there are no area files. */
record NoAreas() implements AreaMap {

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public Optional<String> city() {
        return Optional.empty();
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
        return false;
    }

    @Override
    public Set<String> neighbours(String code) {
        return Set.of();
    }

    @Override
    public double metres(String a, String b) {
        return Double.NaN;
    }
}
