package fengsui.codec.feed;

import fengsui.codec.yaml.YamlFields;
import fengsui.event.EventKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads {@code split}: how one record becomes many events. */
final class SplitLoader {

    /** The record as a whole, beside its lists. */
    private static final String ITSELF = ".";

    private final FeedSettings settings;
    private final Mapping.Format format;
    private final FinderLoader finders;

    SplitLoader(FeedSettings settings, Mapping.Format format, FinderLoader finders) {
        this.settings = settings;
        this.format = format;
        this.finders = finders;
    }

    Mapping.Split load(YamlFields file) {
        return file.optionalFields("split").map(this::split).orElse(Mapping.Split.NONE);
    }

    private Mapping.Split split(YamlFields split) {
        boolean tree = format != Mapping.Format.CSV;
        List<TreePath> arrays = tree
                ? split.texts("array").stream()
                        .map(path -> FinderLoader.path(split, "array", path.equals(ITSELF) ? "" : path))
                        .toList()
                : List.of();
        String key = tree ? "pointers" : "columns";
        List<Mapping.Part> parts = new ArrayList<>();
        split.optionalFields(key).ifPresent(byName -> {
            for (String name : byName.keys()) {
                parts.add(part(byName, name));
            }
        });
        split.done();
        if (!parts.isEmpty() && settings.kind() != EventKind.SENSOR) {
            split.report(key, "VALUE", "makes readings, which only a feed of kind sensor has");
        }
        return new Mapping.Split(arrays, List.copyOf(parts));
    }

    private Mapping.Part part(YamlFields byName, String name) {
        YamlFields spec = byName.fields(name);
        String property = spec.text("property");
        String unit = spec.text("unit", "");
        double scale = spec.number("scale", 1);
        List<Row.Ref> refs = new ArrayList<>(List.of(finders.ref(byName, name, name)));
        spec.texts("or").forEach(other -> refs.add(finders.ref(spec, "or", other)));
        spec.done();
        Map<Field, String> constants = new EnumMap<>(Field.class);
        constant(spec, constants, Field.PROPERTY, property);
        constant(spec, constants, Field.UNIT, unit);
        return new Mapping.Part(property, List.copyOf(refs), scale, Map.copyOf(constants));
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
