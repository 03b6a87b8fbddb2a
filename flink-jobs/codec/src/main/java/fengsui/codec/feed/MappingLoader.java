package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonPointer;
import fengsui.codec.yaml.YamlFields;
import fengsui.event.EventKind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Field, TimeForm> times = new EnumMap<>(Field.class);

    MappingLoader(FeedSettings settings, Mapping.Format format, List<String> columns) {
        this.settings = settings;
        this.format = format;
        this.columns = columns;
        this.finders = new FinderLoader(format, columns);
    }

    Mapping load(YamlFields file) {
        Set<String> blanks = Set.copyOf(file.texts("blanks"));
        List<Mapping.Condition> leaveOut = leaveOut(file);
        Mapping.Split split = split(file);
        YamlFields fields = file.fields("fields");
        for (Field field : Field.values()) {
            if (mappable(field)) {
                field(fields, field);
            }
        }
        required(fields, split);
        fields.done();
        place(file.fields("place"));
        return new Mapping(settings, format, columns, blanks, Map.copyOf(found), Map.copyOf(times), leaveOut, split);
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
        found.put(
                field, field.shape() == Field.Shape.TIME ? timed(fields, field) : finders.load(fields, field.label()));
        checkConstants(fields, field);
    }

    /** Times have one alternative: each would need a form of its own. */
    private Finder timed(YamlFields fields, Field field) {
        YamlFields spec = fields.fields(field.label());
        Finder finder = new Finder(List.of(finders.sourceAndSteps(spec)));
        times.put(field, timeForm(spec));
        spec.done();
        return finder;
    }

    private static TimeForm timeForm(YamlFields spec) {
        String form = spec.text("time");
        String zone = spec.text("zone", "");
        return switch (form) {
            case "", "iso" -> new TimeForm.Iso();
            case "epoch-millis" -> new TimeForm.Epoch(1);
            case "epoch-seconds" -> new TimeForm.Epoch(1000);
            default -> patterned(spec, form, zone);
        };
    }

    private static TimeForm patterned(YamlFields spec, String pattern, String zone) {
        boolean hasOffset = pattern.chars().anyMatch(c -> "XxZO".indexOf(c) >= 0);
        if (zone.isEmpty() && !hasOffset) {
            spec.report("time", "ZONE", "gives local times; add 'zone: Asia/Shanghai' or the zone they are in");
        }
        try {
            return TimeForm.Patterned.of(pattern, zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone));
        } catch (DateTimeException e) {
            spec.report("zone", "VALUE", "is no time zone, expected one such as Asia/Shanghai");
        } catch (IllegalArgumentException e) {
            spec.report(
                    "time",
                    "VALUE",
                    "is none of iso, epoch-millis, epoch-seconds, and no pattern such as yyyy-MM-dd HH:mm:ss");
        }
        return new TimeForm.Iso();
    }

    private void checkConstants(YamlFields fields, Field field) {
        Finder finder = found.get(field);
        if (finder == null) {
            return;
        }
        finder.alternatives().stream()
                .filter(way -> way.source() instanceof Source.Constant)
                .map(way -> new Finder(List.of(way)).find(NO_ROW))
                .filter(text -> text != null && !fits(field, text))
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

    private void place(YamlFields place) {
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
        place.done();
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

    private Mapping.Split split(YamlFields file) {
        return file.optionalFields("split").map(this::splitOf).orElse(Mapping.Split.NONE);
    }

    private Mapping.Split splitOf(YamlFields split) {
        JsonPointer array = format == Mapping.Format.JSON && split.has("array")
                ? FinderLoader.pointer(split, "array", split.text("array"))
                : null;
        List<Mapping.Part> parts = new ArrayList<>();
        String key = format == Mapping.Format.CSV ? "columns" : "pointers";
        split.optionalFields(key).ifPresent(byName -> {
            for (String name : byName.keys()) {
                parts.add(part(byName, name));
            }
        });
        split.done();
        if (!parts.isEmpty() && settings.kind() != EventKind.SENSOR) {
            split.report(key, "VALUE", "makes readings, which only a feed of kind sensor has");
        }
        return new Mapping.Split(array, List.copyOf(parts));
    }

    private Mapping.Part part(YamlFields byName, String name) {
        YamlFields spec = byName.fields(name);
        String property = spec.text("property");
        String unit = spec.text("unit", "");
        double scale = spec.number("scale", 1);
        spec.done();
        Map<Field, String> constants = new EnumMap<>(Field.class);
        constant(spec, constants, Field.PROPERTY, property);
        constant(spec, constants, Field.UNIT, unit);
        return new Mapping.Part(property, finders.ref(byName, name, name), scale, Map.copyOf(constants));
    }

    private static void constant(YamlFields spec, Map<Field, String> constants, Field field, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!Words.fits(field.shape(), text)) {
            spec.report(field.label(), "VALUE", "is '" + text + "'; " + field.expected());
        }
        constants.put(field, text);
    }
}
