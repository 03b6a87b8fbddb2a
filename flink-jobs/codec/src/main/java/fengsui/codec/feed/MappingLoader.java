package fengsui.codec.feed;

import fengsui.area.Crs;
import fengsui.codec.yaml.Labels;
import fengsui.codec.yaml.YamlFields;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what of a mapping file says how a record becomes events. */
final class MappingLoader {

    private static final Set<Field> COMMON = Set.of(
            Field.EVENT_ID,
            Field.TYPE,
            Field.SOURCE_ID,
            Field.OCCURRED_AT,
            Field.RECEIVED_AT,
            Field.CONFIDENCE,
            Field.REPORTED_PRIORITY,
            Field.QUALITY);

    private final FeedSettings settings;
    private final Mapping.Format format;
    private final List<String> columns;
    private final FinderLoader finders;
    private final Map<Field, Finder> found = new EnumMap<>(Field.class);

    MappingLoader(FeedSettings settings, Mapping.Format format, List<String> columns, LookupTables tables) {
        this.settings = settings;
        this.format = format;
        this.columns = columns;
        this.finders = new FinderLoader(format, columns, tables);
    }

    Mapping load(YamlFields file) {
        Set<String> blanks = Set.copyOf(file.texts("blanks"));
        List<Mapping.Condition> leaveOut = leaveOut(file);
        Mapping.Split split = new SplitLoader(settings, format, finders).load(file);
        YamlFields fields = file.fields("fields");
        for (Field field : Field.values()) {
            if (mappable(field)) {
                field(fields, field);
            }
        }
        required(fields, split);
        fields.done();
        Crs crs = place(file.fields("place"));
        Conversion conversion = new Conversion(units(file), crs);
        return new Mapping(
                settings,
                format,
                columns,
                blanks,
                Collections.unmodifiableMap(found),
                leaveOut,
                split,
                conversion,
                picks(split));
    }

    /** A row that is made of a few plain places needs no tree. */
    private List<TreePath> picks(Mapping.Split split) {
        boolean json = format == Mapping.Format.JSON || format == Mapping.Format.JSON_LINES;
        return json && split.arrays().isEmpty() ? finders.places().orElse(List.of()) : List.of();
    }

    private boolean mappable(Field field) {
        return COMMON.contains(field) || ofKind(settings.kind()).contains(field);
    }

    private static Set<Field> ofKind(@Nullable EventKind kind) {
        if (kind == EventKind.VIDEO) {
            return Set.of(Field.LABEL, Field.CHANNEL, Field.MEDIA_URI, Field.BBOX, Field.ALGORITHM);
        }
        return kind == EventKind.HOTLINE
                ? Set.of(Field.CHANNEL, Field.CATEGORY, Field.TICKET, Field.STATE, Field.KEYWORDS, Field.CALLER_TOKEN)
                : Set.of(Field.PROPERTY, Field.VALUE, Field.UNIT, Field.MIN, Field.MAX);
    }

    private void field(YamlFields fields, Field field) {
        if (!fields.has(field.label())) {
            return;
        }
        boolean time = field.shape() == Field.Shape.TIME;
        found.put(field, time ? finders.loadTime(fields, field.label()) : finders.load(fields, field.label()));
        checkConstants(fields, field);
    }

    private void checkConstants(YamlFields fields, Field field) {
        Finder finder = found.get(field);
        if (finder == null) {
            return;
        }
        finder.alternatives().stream()
                .filter(way -> way.source() instanceof Source.Constant)
                .map(way -> new Finder(List.of(way)).find(NO_ROW))
                .filter(text -> text != null && !text.isEmpty() && !fits(field, text))
                .forEach(text -> fields.report(field.label(), "VALUE", "is '" + text + "'; " + field.expected()));
    }

    private static final Row NO_ROW = new Row.Cells(List.of(), Set.of());

    private static boolean fits(Field field, String text) {
        return switch (field.shape()) {
            case TIME -> true;
            case NUMBER -> !Double.isNaN(Decimal.parse(text));
            default -> Words.fits(field.shape(), text);
        };
    }

    private void required(YamlFields fields, Mapping.Split split) {
        List<Field> required = new ArrayList<>(List.of(Field.EVENT_ID, Field.SOURCE_ID, Field.OCCURRED_AT));
        if (settings.kind() == EventKind.HOTLINE) {
            required.addAll(List.of(Field.CHANNEL, Field.CATEGORY));
        } else if (settings.kind() == EventKind.VIDEO) {
            required.add(Field.LABEL);
        } else if (split.parts().isEmpty()) {
            required.addAll(List.of(Field.PROPERTY, Field.VALUE));
        }
        required.removeIf(field -> fields.has(field.label()));
        required.forEach(field -> fields.problems()
                .report(fields.at(), "MISSING", "'" + field.label() + "' is missing; say how it is found"));
    }

    private Crs place(YamlFields place) {
        for (Field field : Field.values()) {
            if ((field.isArea() || field == Field.LON || field == Field.LAT) && place.has(field.label())) {
                found.put(field, finders.load(place, field.label()));
                checkConstants(place, field);
            }
        }
        if (place.has("lon") != place.has("lat")) {
            place.report(place.has("lon") ? "lon" : "lat", "MISSING", "stands alone; give both lon and lat");
        }
        if (place.keys().isEmpty()) {
            place.problems().report(place.at(), "MISSING", "no place; give lon and lat, or levels from grid to city");
        }
        Crs crs = place.oneOf("crs", Labels.of(Crs.values(), Crs::label), Crs.WGS84);
        place.done();
        return crs;
    }

    /** The unit that the readings of a property are to have. */
    private static Map<String, Unit> units(YamlFields file) {
        Map<String, Unit> units = new HashMap<>();
        file.optionalFields("units").ifPresent(byProperty -> {
            for (String property : byProperty.keys()) {
                unit(byProperty, property).ifPresent(unit -> units.put(property, unit));
            }
        });
        return Map.copyOf(units);
    }

    private static Optional<Unit> unit(YamlFields byProperty, String property) {
        String name = byProperty.text(property);
        Unit unit = Unit.of(name);
        if (unit == null && !name.isEmpty()) {
            byProperty.report(
                    property, "UNIT", "is '" + name + "', expected a unit such as °C, m, m/s, hPa, µg/m³ or %");
        }
        return Optional.ofNullable(unit);
    }

    private List<Mapping.Condition> leaveOut(YamlFields file) {
        List<Mapping.Condition> conditions = new ArrayList<>();
        for (YamlFields item : file.list("leave_out")) {
            Finder value = new Finder(List.of(finders.sourceAndSteps(item)));
            Set<String> values = Set.copyOf(item.texts("is"));
            boolean missing = item.flag("missing", false);
            if (values.isEmpty() && !missing) {
                item.problems().report(item.at(), "MISSING", "no condition; add 'is: value' or 'missing: true'");
            }
            item.done();
            conditions.add(new Mapping.Condition(value, values, missing));
        }
        return conditions;
    }
}
