package fengsui.codec.area;

import fengsui.area.Level;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads the features of one file. A feature that is not sound is reported and left out. */
final class FeatureReader {

    private static final double NEAREST_METRES = 250;
    private static final double MOST_METRES = 10_000;

    private static final Pattern CODE = Pattern.compile("[^\\p{Cntrl}]{1,256}");

    private final Problems problems;
    private final Shapes shapes;

    private FeatureReader(Problems problems) {
        this.problems = problems;
        this.shapes = new Shapes(problems);
    }

    static List<AreaDraft> read(String text, Problems problems) {
        return JsonText.read(text, problems)
                .map(new FeatureReader(problems)::collection)
                .orElse(List.of());
    }

    private List<AreaDraft> collection(Json file) {
        if (!(file instanceof Json.Members members)
                || !(members.byName().get("features") instanceof Json.Items features)) {
            problems.report(file.at(), "SYNTAX", "expected a FeatureCollection: an object with a list of 'features'");
            return List.of();
        }
        double nearest = nearest(members.byName().get("nearest_metres"));
        List<AreaDraft> drafts = new ArrayList<>();
        features.list().forEach(feature -> feature(feature, nearest).ifPresent(drafts::add));
        return drafts;
    }

    private double nearest(@Nullable Json given) {
        if (given == null) {
            return NEAREST_METRES;
        }
        if (given instanceof Json.Decimal metres && metres.value() >= 0 && metres.value() <= MOST_METRES) {
            return metres.value();
        }
        problems.report(given.at(), "VALUE", "nearest_metres: expected a number from 0 to 10000");
        return NEAREST_METRES;
    }

    private Optional<AreaDraft> feature(Json feature, double nearest) {
        Map<String, Json> members = members(feature);
        if (!(members.get("properties") instanceof Json.Members properties)) {
            problems.report(
                    feature.at(), "SYNTAX", "expected a Feature with 'properties': code, level, name and parent");
            return Optional.empty();
        }
        Optional<Level> level = level(properties);
        Optional<String> code = code(properties);
        Optional<Bilingual> name = name(properties);
        Optional<String> parent = parent(properties);
        Json drawn = members.getOrDefault("geometry", new Json.Literal(feature.at()));
        boolean needed = level.filter(Level.GRID::equals).isPresent();
        Optional<Geometry> shape = shapes.read(drawn, needed);
        boolean sound = level.isPresent()
                && code.isPresent()
                && name.isPresent()
                && (shape.isPresent() || !needed)
                && (parent.isPresent() || isNull(properties.byName().get("parent")));
        return sound
                ? Optional.of(new AreaDraft(
                        problems,
                        feature.at(),
                        level.get(),
                        code.get(),
                        name.get(),
                        parent.orElse(null),
                        shape.orElse(null),
                        nearest))
                : Optional.empty();
    }

    private static Map<String, Json> members(Json json) {
        return json instanceof Json.Members members ? members.byName() : Map.of();
    }

    private Optional<Level> level(Json.Members properties) {
        Optional<String> label = text(properties, "level", "expected grid, community, street, district or city");
        Optional<Level> level = label.flatMap(Level::parse);
        if (label.isPresent() && level.isEmpty()) {
            List<String> known = Arrays.stream(Level.values()).map(Level::label).toList();
            problems.report(
                    at(properties, "level"),
                    "LEVEL",
                    "level '" + label.get() + "' is not known" + DidYouMean.hint(label.get(), known));
        }
        return level;
    }

    private Optional<String> code(Json.Members properties) {
        return text(properties, "code", "expected a text that no other area has")
                .filter(code -> {
                    boolean fits = CODE.matcher(code).matches();
                    if (!fits) {
                        problems.report(
                                at(properties, "code"),
                                "CODE",
                                "code: expected at most 256 characters, none of them a control");
                    }
                    return fits;
                });
    }

    private Optional<Bilingual> name(Json.Members properties) {
        if (!(properties.byName().get("name") instanceof Json.Members name)) {
            problems.report(at(properties, "name"), "NAME", "name is missing; add {\"zh\": …, \"en\": …}");
            return Optional.empty();
        }
        Optional<String> zh = text(name, "zh", "expected the name in Chinese");
        Optional<String> en = text(name, "en", "expected the name in English");
        return zh.flatMap(chinese -> en.map(english -> new Bilingual(chinese, english)));
    }

    private Optional<String> parent(Json.Members properties) {
        return isNull(properties.byName().get("parent"))
                ? Optional.empty()
                : text(properties, "parent", "expected the code of the area above");
    }

    private Optional<String> text(Json.Members members, String key, String expected) {
        Json found = members.byName().get(key);
        if (found instanceof Json.Text text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        problems.report(
                at(members, key),
                isNull(found) ? "MISSING" : "VALUE",
                key + (isNull(found) ? " is missing; " : " is not a text with something in it; ") + expected);
        return Optional.empty();
    }

    private static boolean isNull(@Nullable Json json) {
        return json == null || json instanceof Json.Literal;
    }

    /** Of the value, or of the object that lacks it. */
    private static Mark at(Json.Members members, String key) {
        Json found = members.byName().get(key);
        return found == null ? members.at() : found.at();
    }
}
