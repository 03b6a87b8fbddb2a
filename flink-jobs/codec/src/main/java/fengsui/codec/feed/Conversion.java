package fengsui.codec.feed;

import fengsui.area.Crs;
import fengsui.area.Point;
import fengsui.codec.RejectReason;
import java.util.List;
import java.util.Map;

/**
 * From a feed's units and map to ours. Stateless.
 *
 * @param units what the readings of a property are to be in; others stay as they are
 * @param crs the coordinate system of the feed's positions
 */
record Conversion(Map<String, Unit> units, Crs crs) {

    private static final List<Field> MEASURED = List.of(Field.VALUE, Field.MIN, Field.MAX);

    /** Of a draft that holds all that its row says. */
    void apply(Draft draft) {
        Unit wanted = units.isEmpty() ? null : units.get(draft.text(Field.PROPERTY, ""));
        if (wanted != null) {
            convert(draft, wanted);
        }
    }

    private static void convert(Draft draft, Unit wanted) {
        Unit given = Unit.of(draft.text(Field.UNIT, ""));
        if (given == null || !given.becomes(wanted)) {
            draft.refuse(RejectReason.BAD_VALUE, "unit: cannot become that which the mapping wants");
            return;
        }
        for (Field field : MEASURED) {
            if (draft.has(field)) {
                draft.put(field, given.to(wanted, draft.number(field, 0)));
            }
        }
        draft.put(Field.UNIT, wanted.symbol());
    }

    /** Once for each row: parts of a row share its position. */
    void place(Draft draft) {
        if (crs == Crs.WGS84 || !draft.has(Field.LON) || !draft.has(Field.LAT)) {
            return;
        }
        double lon = draft.number(Field.LON, 0);
        double lat = draft.number(Field.LAT, 0);
        if (Point.valid(lon, lat)) {
            Point point = crs.toWgs84(new Point(lon, lat));
            draft.put(Field.LON, point.lon());
            draft.put(Field.LAT, point.lat());
        }
    }
}
