package fengsui.codec.feed;

import fengsui.codec.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a mapping file says that its fields are found, in its own words: for people, beside the
 * {@link Finder}s that do it. Immutable.
 */
record FieldWays(Map<String, List<Way>> byField) {

    private static final List<String> SOURCES = List.of("pointer", "column", "template", "constant", "digest");

    /** In the order in which they are taken, whatever their order in the file. */
    private static final List<String> STEPS =
            List.of("match", "slug", "values", "lookup", "pseudonym", "flags", "category", "time");

    /**
     * One way.
     *
     * @param from the source
     * @param steps one for each step of the finder's alternative
     * @param purpose of the pseudonym that the field is; {@code ""} where it is none
     */
    record Way(String from, List<String> steps, String purpose) {

        private static final Way NONE = new Way("", List.of(), "");

        String step(int index) {
            return index < steps.size() ? steps.get(index) : "";
        }
    }

    static FieldWays of(YamlNode file) {
        Map<String, List<Way>> ways = new HashMap<>();
        for (String part : List.of("fields", "place")) {
            if (member(file, part) instanceof YamlNode.Mapping fields) {
                fields.entries().forEach((name, entry) -> ways.put(name, waysOf(name, entry.value())));
            }
        }
        return new FieldWays(ways);
    }

    Way of(Field field, int alternative) {
        List<Way> ways = byField.getOrDefault(field.label(), List.of());
        return alternative < ways.size() ? ways.get(alternative) : Way.NONE;
    }

    static @Nullable YamlNode member(YamlNode node, String key) {
        YamlNode.Entry entry =
                node instanceof YamlNode.Mapping mapping ? mapping.entries().get(key) : null;
        return entry == null ? null : entry.value();
    }

    static String text(YamlNode node, String key) {
        return member(node, key) instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }

    private static List<Way> waysOf(String field, YamlNode node) {
        List<YamlNode> all = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
        return all.stream().map(spec -> way(field, spec)).toList();
    }

    private static Way way(String field, YamlNode spec) {
        List<String> steps = new ArrayList<>();
        for (String key : STEPS) {
            YamlNode value = member(spec, key);
            if (value != null) {
                steps.add(step(spec, key));
            } else if (key.equals("time") && isTime(field)) {
                steps.add("iso");
            }
        }
        return new Way(source(spec), List.copyOf(steps), text(spec, "pseudonym"));
    }

    private static boolean isTime(String label) {
        Field field = Field.of(label);
        return field != null && field.shape() == Field.Shape.TIME;
    }

    private static String source(YamlNode spec) {
        for (String key : SOURCES) {
            YamlNode value = member(spec, key);
            if (value != null) {
                return source(key, value);
            }
        }
        return "";
    }

    private static String source(String key, YamlNode value) {
        if (key.equals("digest")) {
            return value instanceof YamlNode.Sequence parts
                    ? "digest of " + parts.items().size() + " values"
                    : "digest of the row";
        }
        return key.equals("constant") ? key : value instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }

    private static String step(YamlNode spec, String key) {
        String text = text(spec, key);
        return switch (key) {
            case "match" -> "match " + text;
            case "lookup" -> ("lookup " + text + " " + text(spec, "take")).strip();
            case "pseudonym" -> "pseudonym";
            case "time" -> (text + " " + text(spec, "zone")).strip();
            default -> key;
        };
    }
}
