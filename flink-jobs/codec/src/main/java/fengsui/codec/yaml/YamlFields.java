package fengsui.codec.yaml;

import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one mapping key by key. A method without a fallback wants its key to be there. What is missing or of the wrong
 * kind is reported, and a harmless stand-in returned ({@code ""}, 0, the nearest of a choice), so that one reading finds
 * every mistake. A key never asked for is unknown: call {@link #done()} last. Not thread-safe.
 */
public final class YamlFields {

    private final YamlNode.Mapping mapping;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    public YamlFields(YamlNode.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }

    /** Where the mapping starts. */
    public Mark at() {
        return mapping.at();
    }

    /** Where the value of {@code key} starts; the mapping's own place where it is absent. */
    public Mark at(String key) {
        YamlNode.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.at() : entry.value().at();
    }

    /** Every key of the file, in its order. */
    public Set<String> keys() {
        return mapping.entries().keySet();
    }

    /** Whether {@code key} has a value. */
    public boolean has(String key) {
        return find(key) != null;
    }

    public void report(String key, String code, String message) {
        problems.report(at(key), code, "'" + key + "' " + message);
    }

    public String text(String key) {
        return scalar(key, need(key), "a text").orElse("");
    }

    public String text(String key, String fallback) {
        return scalar(key, find(key), "a text").orElse(fallback);
    }

    public boolean flag(String key, boolean fallback) {
        YamlNode found = find(key);
        return found == null ? fallback : oneOf(key, found, Map.of("true", true, "false", false));
    }

    public double number(String key) {
        return number(key, need(key), 0);
    }

    public double number(String key, double fallback) {
        return number(key, find(key), fallback);
    }

    /** A whole number from {@code min} to {@code max}. */
    public int integer(String key, int min, int max) {
        return integer(key, need(key), min, max);
    }

    /** As {@link #integer(String, int, int)}; {@code fallback} where it is absent. */
    public int integerOr(int fallback, String key, int min, int max) {
        YamlNode found = find(key);
        return found == null ? fallback : integer(key, found, min, max);
    }

    /** Milliseconds. */
    public long duration(String key) {
        return duration(key, need(key), 0);
    }

    /** Milliseconds. */
    public long duration(String key, long fallback) {
        return duration(key, find(key), fallback);
    }

    /** One of {@code choices} by its label; put them in the order in which a message should list them. */
    public <T> T oneOf(String key, Map<String, T> choices) {
        YamlNode found = need(key);
        return found == null ? choices.values().iterator().next() : oneOf(key, found, choices);
    }

    /** As {@link #oneOf(String, Map)}; {@code fallback} where it is absent. */
    public <T> T oneOf(String key, Map<String, T> choices, T fallback) {
        YamlNode found = find(key);
        return found == null ? fallback : oneOf(key, found, choices);
    }

    /** {@code {zh: …, en: …}}, both there. */
    public Bilingual bilingual(String key) {
        YamlFields both = fields(key);
        Bilingual text = new Bilingual(both.text("zh"), both.text("en"));
        both.done();
        return text;
    }

    public Optional<Bilingual> optionalBilingual(String key) {
        return has(key) ? Optional.of(bilingual(key)) : Optional.empty();
    }

    /** A list of texts, or one text for a list of one; empty where it is absent. */
    public List<String> texts(String key) {
        YamlNode found = find(key);
        List<YamlNode> items =
                found instanceof YamlNode.Sequence list ? list.items() : found == null ? List.of() : List.of(found);
        return items.stream()
                .flatMap(item -> scalar(key, item, "a text or a list of texts").stream())
                .toList();
    }

    /** A nested mapping; an empty one stands in. Its keys are silent about being missing when it is itself missing. */
    public YamlFields fields(String key) {
        return child(key, need(key)).orElseGet(() -> standIn());
    }

    public Optional<YamlFields> optionalFields(String key) {
        return child(key, find(key));
    }

    /** A list of mappings; empty where it is absent. */
    public List<YamlFields> list(String key) {
        YamlNode found = find(key);
        if (found == null) {
            return List.of();
        }
        if (!(found instanceof YamlNode.Sequence sequence)) {
            wrong(key, found, "a list, each item starting with '- '");
            return List.of();
        }
        List<YamlFields> items = new ArrayList<>();
        sequence.items().forEach(item -> child(key, item).ifPresent(items::add));
        return items;
    }

    /** The value as it stands, for what none of the others reads; empty where it is absent. */
    public Optional<YamlNode> node(String key) {
        return Optional.ofNullable(find(key));
    }

    /** Reports every key that was never asked for. */
    public void done() {
        mapping.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                problems.report(entry.at(), "KEY", "'" + key + "' is not known here" + DidYouMean.hint(key, asked));
            }
        });
    }

    private @Nullable YamlNode find(String key) {
        asked.add(key);
        YamlNode.Entry entry = mapping.entries().get(key);
        return entry == null || isNothing(entry.value()) ? null : entry.value();
    }

    private static boolean isNothing(YamlNode value) {
        return value instanceof YamlNode.Scalar scalar && scalar.form() == YamlNode.Form.NOTHING;
    }

    private @Nullable YamlNode need(String key) {
        YamlNode found = find(key);
        if (found == null) {
            problems.report(mapping.at(), "MISSING", "'" + key + "' is missing; add '" + key + ": …'");
        }
        return found;
    }

    private Optional<String> scalar(String key, @Nullable YamlNode found, String expected) {
        if (found instanceof YamlNode.Scalar scalar && scalar.form() != YamlNode.Form.NOTHING) {
            if (!scalar.text().isBlank()) {
                return Optional.of(scalar.text());
            }
            problems.report(found.at(), "VALUE", "'" + key + "' is blank, expected " + expected);
        } else if (found != null) {
            wrong(key, found, expected);
        }
        return Optional.empty();
    }

    private double number(String key, @Nullable YamlNode found, double fallback) {
        if (found == null) {
            return fallback;
        }
        OptionalDouble value =
                found instanceof YamlNode.Scalar scalar ? Numbers.finite(scalar) : OptionalDouble.empty();
        if (value.isEmpty()) {
            wrong(key, found, "a number such as 12.5");
        }
        return value.orElse(fallback);
    }

    private int integer(String key, @Nullable YamlNode found, int min, int max) {
        double value = number(key, found, min);
        if (value != Math.rint(value) || value < min || value > max) {
            report(key, "VALUE", "is " + shown(found) + ", expected a whole number from " + min + " to " + max);
            return min;
        }
        return (int) value;
    }

    private long duration(String key, @Nullable YamlNode found, long fallback) {
        if (found == null) {
            return fallback;
        }
        OptionalLong value =
                Durations.parse(scalar(key, found, Durations.EXPECTED).orElse("0 s"));
        if (value.isEmpty()) {
            problems.report(
                    found.at(), "VALUE", "'" + key + "' is " + said(found) + ", expected " + Durations.EXPECTED);
        }
        return value.orElse(fallback);
    }

    private <T> T oneOf(String key, YamlNode found, Map<String, T> choices) {
        String label = found instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        T choice = choices.get(label);
        if (choice != null) {
            return choice;
        }
        problems.report(
                found.at(),
                "VALUE",
                "'" + key + "' is " + said(found) + ", expected one of " + String.join(", ", choices.keySet())
                        + (label.isEmpty() ? "" : DidYouMean.guess(label, choices.keySet())));
        // What hangs on it is read as it was likely meant, so that one mistake is not told as many.
        return DidYouMean.nearest(label, choices.keySet())
                .map(choices::get)
                .orElseGet(() -> choices.values().iterator().next());
    }

    private Optional<YamlFields> child(String key, @Nullable YamlNode found) {
        if (found instanceof YamlNode.Mapping nested) {
            return Optional.of(new YamlFields(nested, problems));
        }
        if (found != null) {
            wrong(key, found, "keys with values");
        }
        return Optional.empty();
    }

    private YamlFields standIn() {
        return new YamlFields(new YamlNode.Mapping(mapping.at(), Map.of()), problems.muted());
    }

    private void wrong(String key, YamlNode found, String expected) {
        problems.report(found.at(), "TYPE", "'" + key + "' is " + said(found) + ", expected " + expected);
    }

    private static String shown(@Nullable YamlNode found) {
        return found == null ? "missing" : said(found);
    }

    private static String said(YamlNode found) {
        return found instanceof YamlNode.Scalar scalar
                        && !scalar.text().isEmpty()
                        && scalar.text().length() <= 60
                ? "'" + scalar.text() + "'"
                : found.describe();
    }
}
