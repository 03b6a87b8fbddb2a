package fengsui.cli.report;

import fengsui.area.Area;
import fengsui.area.GridCells;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.area.AreaShapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where incidents were, area by area.
 *
 * @param placed the busiest first
 * @param everywhere incidents of the whole city, or of the one district there is: they are at no place in it
 * @param nowhere incidents of areas whose place is not known
 */
record Places(List<Place> placed, int everywhere, int nowhere) {

    private static final Comparator<Place> BUSIEST =
            Comparator.<Place>comparingInt(place -> -place.count()).thenComparing(Place::area);

    Places {
        placed = List.copyOf(placed);
    }

    static Places of(List<Told> incidents, AreaShapes shapes) {
        Map<Area, List<Told>> areas = incidents.stream()
                .collect(Collectors.groupingBy(told -> told.view().where().area(), TreeMap::new, Collectors.toList()));
        List<Place> placed = new ArrayList<>();
        int everywhere = 0;
        int nowhere = 0;
        for (Map.Entry<Area, List<Told>> area : areas.entrySet()) {
            Optional<Point> middle = middle(area.getKey(), area.getValue(), shapes);
            if (isWhole(area.getKey(), incidents)) {
                everywhere += area.getValue().size();
            } else if (middle.isPresent()) {
                placed.add(place(area.getKey(), area.getValue(), middle.get()));
            } else {
                nowhere += area.getValue().size();
            }
        }
        return new Places(placed.stream().sorted(BUSIEST).toList(), everywhere, nowhere);
    }

    private static boolean isWhole(Area area, List<Told> incidents) {
        return switch (area.level()) {
            case CITY -> true;
            case DISTRICT -> districts(incidents) == 1;
            case STREET, COMMUNITY, GRID -> false;
        };
    }

    private static long districts(List<Told> incidents) {
        return incidents.stream()
                .map(told -> told.view().where().district())
                .distinct()
                .count();
    }

    private static Place place(Area area, List<Told> incidents, Point middle) {
        return new Place(
                area,
                incidents.get(0).view().where().describe(),
                middle,
                incidents.stream().map(Told::life).toList());
    }

    /** As the area files say; else of the computed cell; else the middle of where the evidence lay. */
    private static Optional<Point> middle(Area area, List<Told> incidents, AreaShapes shapes) {
        return Optional.ofNullable(shapes.centres().get(area.code()))
                .or(() -> area.level() == Level.GRID ? GridCells.centreOf(area.code()) : Optional.empty())
                .or(() -> mean(incidents));
    }

    private static Optional<Point> mean(List<Told> incidents) {
        List<Point> points = incidents.stream()
                .map(told -> told.view().where().point())
                .filter(Objects::nonNull)
                .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(
                        points.stream().mapToDouble(Point::lon).average().orElse(0),
                        points.stream().mapToDouble(Point::lat).average().orElse(0)));
    }
}
