package fengsui.console.analyst;

import fengsui.area.Area;
import fengsui.area.AreaMap;
import fengsui.area.Level;
import fengsui.console.analyst.CoveragePage.Blind;
import fengsui.console.analyst.CoveragePage.BlindRule;
import fengsui.console.analyst.CoveragePage.Cell;
import fengsui.console.analyst.CoveragePage.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the page of what rules can see. */
final class Coverage {

    private static final Comparator<Place> ORDER = Comparator.comparing(
                    (Place place) -> place.blind().size())
            .reversed()
            .thenComparing(place -> place.hits().recent(), Comparator.reverseOrder())
            .thenComparing(Place::level)
            .thenComparing(Place::code);

    private final Notebook.Open open;
    private final SortedMap<Area, List<Blind>> blind = new TreeMap<>();
    private final SortedMap<String, Long> byRule = new TreeMap<>();

    Coverage(Notebook.Open open) {
        this.open = open;
        Sights.of(open).forEach(this::add);
    }

    private void add(Sights.Blind found) {
        String rule = found.rule().id();
        blind.computeIfAbsent(found.area(), unseen -> new ArrayList<>())
                .add(new Blind(rule, found.health().time(), found.health().message()));
        byRule.merge(rule, 1L, Long::sum);
    }

    /** In how many areas some rule is blind. */
    int blindAreas() {
        return blind.size();
    }

    CoveragePage page() {
        TreeSet<Area> areas = new TreeSet<>(open.books().hits().areas());
        areas.addAll(blind.keySet());
        List<Place> places = areas.stream().map(this::place).sorted(ORDER).toList();
        List<Cell> cells = open.control().rules().grids().stream()
                .map(this::cell)
                .filter(cell -> cell.blind() > 0 || cell.hits() > 0)
                .toList();
        return new CoveragePage(
                Head.of(open),
                open.control().rules().grids().size(),
                blind.size(),
                cells.stream().filter(cell -> cell.blind() > 0).count(),
                places.stream().filter(place -> place.hits().recent() > 0).count(),
                byRule.entrySet().stream()
                        .map(rule -> new BlindRule(rule.getKey(), rule.getValue()))
                        .sorted(Comparator.comparingLong(BlindRule::areas)
                                .reversed()
                                .thenComparing(BlindRule::rule))
                        .toList(),
                places.stream().limit(CoveragePage.SHOWN).toList(),
                cells);
    }

    private Cell cell(Area grid) {
        AreaMap areas = open.control().rules().desk().areas();
        long blindHere = areas.chain(grid.code()).stream()
                .flatMap(chain -> Stream.of(Level.values()).map(chain::at))
                .mapToLong(area -> blind.getOrDefault(area, List.of()).size())
                .sum();
        return new Cell(
                grid.code(),
                blindHere,
                open.books().hits().ofArea(grid, open.books().clock()).recent());
    }

    private Place place(Area area) {
        return new Place(
                area.level().label(),
                area.code(),
                open.control().rules().area(area.code()),
                blind.getOrDefault(area, List.of()),
                open.books().hits().ofArea(area, open.books().clock()));
    }
}
