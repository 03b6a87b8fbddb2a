package fengsui.codec.area;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.Distance;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.area.AreaTree.Placed;
import fengsui.text.Bilingual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The areas of a city as its files say. Equal where they were read from the same files. */
final class CityMap implements AreaMap {

    private final String digest;
    private final Map<String, Placed> areas;
    private final Optional<String> city;
    private final GridIndex index;
    private final Neighbours neighbours;
    private final Map<String, Point> centres;

    /**
     * Reports what overlaps.
     *
     * @param areas by code, the city among them
     */
    CityMap(String digest, SortedMap<String, Placed> areas) {
        this.digest = digest;
        this.areas = new HashMap<>(areas);
        this.city = areas.values().stream().map(area -> area.chain().city()).findFirst();
        List<Grid> grids = Grid.among(areas.values());
        this.index = new GridIndex(grids);
        this.neighbours = new Neighbours(grids, index);
        this.centres = Centres.of(grids);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public Optional<String> city() {
        return city;
    }

    @Override
    public Optional<AreaChain> chain(String code) {
        return Optional.ofNullable(areas.get(code)).map(Placed::chain);
    }

    @Override
    public Optional<Level> level(String code) {
        return Optional.ofNullable(areas.get(code)).map(area -> area.draft().level());
    }

    @Override
    public Optional<AreaChain> locate(Point point) {
        return Optional.ofNullable(index.find(point)).map(Grid::chain);
    }

    @Override
    public Optional<Bilingual> name(String code) {
        return Optional.ofNullable(areas.get(code)).map(area -> area.draft().name());
    }

    @Override
    public boolean adjacent(String a, String b) {
        return neighbours.touch(a, b) && level(a).equals(level(b));
    }

    @Override
    public Set<String> neighbours(String code) {
        return neighbours.of(code).stream()
                .filter(other -> level(other).equals(level(code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public double metres(String a, String b) {
        Point from = centres.get(a);
        Point to = centres.get(b);
        return from == null || to == null ? Double.NaN : Distance.metres(from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CityMap map && digest.equals(map.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
