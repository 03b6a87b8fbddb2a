package fengsui.codec.feed;

import fengsui.area.AreaChain;
import fengsui.area.AreaMap;
import fengsui.area.GridCells;
import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.codec.RejectReason;
import fengsui.event.Place;
import fengsui.event.SafetyEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the event of a draft is. What the record says of levels stands; the map fills in what it does not say, from
 * the lowest code that it knows or from the position; what neither knows follows from the level above. Immutable.
 */
final class Placing {

    private static final Map<Level, Field> FIELDS = new EnumMap<>(Map.of(
            Level.GRID, Field.GRID,
            Level.COMMUNITY, Field.COMMUNITY,
            Level.STREET, Field.STREET,
            Level.DISTRICT, Field.DISTRICT,
            Level.CITY, Field.CITY));

    private final FeedSettings settings;
    private final AreaMap areas;
    private final boolean elsewhere;

    Placing(FeedSettings settings) {
        this.settings = settings;
        this.areas = settings.areas();
        this.elsewhere = settings.elsewhere();
    }

    /** How many of {@code events} have a position outside every grid, and nothing else that tells where they are. */
    int unplaced(List<SafetyEvent> events) {
        String city = areas.city().orElse(null);
        int count = 0;
        for (SafetyEvent event : events) {
            Point point = event.header().place().point();
            boolean inCityAlone = event.area().community().equals(city);
            if (inCityAlone && point != null && event.area().grid().equals(GridCells.codeOf(point))) {
                count++;
            }
        }
        return count;
    }

    /** Refuses a draft without a place, and one with a place that is not on Earth or not in the area files. */
    Place place(Draft draft) {
        Point point = point(draft);
        AreaChain known = complete(draft) ? null : known(draft, point);
        String city = draft.text(Field.CITY, known == null ? settings.city() : known.city());
        String district = draft.text(Field.DISTRICT, known == null ? city : known.district());
        String street = draft.text(Field.STREET, known == null ? district : known.street());
        String community = draft.text(Field.COMMUNITY, known == null ? street : known.community());
        String given = draft.text(Field.GRID);
        String grid = given != null ? given : known == null ? grid(point, community) : known.grid();
        return new Place(new AreaChain(grid, community, street, district, city), point);
    }

    private static String grid(@Nullable Point point, String community) {
        return point == null ? community : GridCells.codeOf(point);
    }

    /** Then there is nothing to look up. */
    private static boolean complete(Draft draft) {
        return draft.has(Field.GRID)
                && draft.has(Field.COMMUNITY)
                && draft.has(Field.STREET)
                && draft.has(Field.DISTRICT)
                && draft.has(Field.CITY)
                && !draft.has(Field.AREA);
    }

    /** What the map tells; {@code null} for nothing. */
    private @Nullable AreaChain known(Draft draft, @Nullable Point point) {
        String any = draft.text(Field.AREA);
        if (any != null) {
            return ofAnyLevel(draft, any, point);
        }
        if (areas.isEmpty()) {
            return null;
        }
        for (Level level : Level.values()) {
            String code = draft.text(field(level));
            if (code != null && areas.level(code).filter(level::equals).isPresent()) {
                return within(code, level, point);
            }
        }
        boolean positionAlone = point != null && !hasLevel(draft) && !elsewhere;
        return positionAlone ? within(areas.city().orElse(settings.city()), Level.CITY, point) : null;
    }

    private @Nullable AreaChain ofAnyLevel(Draft draft, String code, @Nullable Point point) {
        Level level = areas.level(code).orElse(null);
        if (level == null) {
            draft.refuse(RejectReason.BAD_PLACE, "area: expected the code of an area of the area files");
            return null;
        }
        return within(code, level, point);
    }

    /** The grid of {@code point} where it lies in the area, else all that the area's own code tells. */
    private @Nullable AreaChain within(String code, Level level, @Nullable Point point) {
        AreaChain chain = areas.chain(code).orElse(null);
        if (chain == null || point == null || level == Level.GRID) {
            return chain;
        }
        AreaChain located = areas.locate(point).orElse(null);
        return located != null && located.code(level).equals(code)
                ? located
                : new AreaChain(
                        GridCells.codeOf(point), chain.community(), chain.street(), chain.district(), chain.city());
    }

    private static @Nullable Point point(Draft draft) {
        boolean hasLon = draft.has(Field.LON);
        boolean hasLat = draft.has(Field.LAT);
        if (hasLon && hasLat) {
            return point(draft, draft.number(Field.LON, 0), draft.number(Field.LAT, 0));
        }
        if (hasLon || hasLat) {
            draft.missing(hasLon ? Field.LAT : Field.LON);
        } else if (!draft.has(Field.AREA) && !hasLevel(draft)) {
            draft.refuse(RejectReason.MISSING_FIELD, "area is missing, and so are lon and lat");
        }
        return null;
    }

    private static @Nullable Point point(Draft draft, double lon, double lat) {
        if (Point.valid(lon, lat)) {
            return new Point(lon, lat);
        }
        draft.refuse(RejectReason.BAD_PLACE, "lon, lat: expected -180 to 180 and -90 to 90");
        return null;
    }

    private static boolean hasLevel(Draft draft) {
        for (Level level : Level.values()) {
            if (draft.has(field(level))) {
                return true;
            }
        }
        return false;
    }

    private static Field field(Level level) {
        return FIELDS.getOrDefault(level, Field.CITY);
    }
}
