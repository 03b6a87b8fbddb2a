package fengsui.codec.feed;

import com.fasterxml.jackson.core.JsonPointer;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import fengsui.codec.privacy.KeyFile;
import fengsui.codec.privacy.KeywordFlags;
import fengsui.codec.privacy.Pseudonyms;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how one field is found: {@code {column: x, match: …, slug: true}}, or a list of such, tried in order. */
final class FinderLoader {

    private final Mapping.Format format;
    private final List<String> columns;

    FinderLoader(Mapping.Format format, List<String> columns) {
        this.format = format;
        this.columns = columns;
    }

    Finder load(YamlFields parent, String key) {
        boolean many =
                parent.node(key).filter(YamlNode.Sequence.class::isInstance).isPresent();
        List<YamlFields> alternatives = many ? parent.list(key) : List.of(parent.fields(key));
        if (alternatives.isEmpty()) {
            parent.report(key, "VALUE", "names no way to find it");
        }
        return new Finder(alternatives.stream().map(this::alternative).toList());
    }

    private Finder.Alternative alternative(YamlFields fields) {
        Finder.Alternative alternative = sourceAndSteps(fields);
        fields.done();
        return alternative;
    }

    /** For who reads further keys of the same mapping. */
    Finder.Alternative sourceAndSteps(YamlFields fields) {
        return new Finder.Alternative(source(fields), steps(fields));
    }

    private Source source(YamlFields fields) {
        List<Source> sources = new ArrayList<>();
        String cell = format == Mapping.Format.CSV ? "column" : "pointer";
        if (fields.has(cell)) {
            sources.add(new Source.Cell(ref(fields, cell, fields.text(cell))));
        }
        if (fields.has("constant")) {
            sources.add(new Source.Constant(fields.text("constant")));
        }
        if (fields.has("template")) {
            sources.add(template(fields, fields.text("template")));
        }
        if (fields.has("digest")) {
            fields.oneOf("digest", Map.of("row", true));
            sources.add(new Source.Digest());
        }
        if (sources.size() != 1) {
            fields.problems()
                    .report(
                            fields.at(),
                            "SOURCE",
                            "found " + sources.size() + " sources, expected one of " + cell
                                    + ", constant, template, digest: row");
        }
        return sources.isEmpty() ? new Source.Constant("") : sources.get(0);
    }

    /** A column by its name, or a JSON pointer. */
    Row.Ref ref(YamlFields fields, String key, String name) {
        return format == Mapping.Format.CSV ? column(fields, key, name) : new Row.Pointer(pointer(fields, key, name));
    }

    private Row.Ref column(YamlFields fields, String key, String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            fields.report(
                    key,
                    "COLUMN",
                    "names the column '" + name + "', which 'columns' does not list" + DidYouMean.hint(name, columns));
        }
        return new Row.Column(Math.max(0, index));
    }

    static JsonPointer pointer(YamlFields fields, String key, String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException e) {
            fields.report(key, "VALUE", "is no JSON pointer, expected a path such as /properties/mag");
            return JsonPointer.empty();
        }
    }

    /** {@code {station}-{year}}: what stands in braces is a column or a pointer, the rest is as it is. */
    private Source template(YamlFields fields, String text) {
        List<Source> parts = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                fields.report("template", "VALUE", "has a '{' without its '}'");
                break;
            }
            parts.add(new Source.Constant(text.substring(at, open)));
            parts.add(new Source.Cell(ref(fields, "template", text.substring(open + 1, close))));
            at = close + 1;
        }
        parts.add(new Source.Constant(text.substring(at)));
        return new Source.Joined(parts);
    }

    private static List<Step> steps(YamlFields fields) {
        List<Step> steps = new ArrayList<>();
        if (fields.has("match")) {
            match(fields, fields.text("match"), steps);
        }
        if (fields.flag("slug", false)) {
            steps.add(new Step.Slug());
        }
        fields.optionalFields("values").ifPresent(values -> steps.add(table(values)));
        forPersons(fields, steps);
        return steps;
    }

    /** Unbound: a mapping holds no keys. */
    private static void forPersons(YamlFields fields, List<Step> steps) {
        if (fields.has("pseudonym")) {
            String purpose = fields.text("pseudonym");
            if (!KeyFile.isPurpose(purpose)) {
                fields.report("pseudonym", "VALUE", "is no purpose, expected one such as caller or plate");
            }
            steps.add(new Step.Pseudonym(purpose, Pseudonyms.NONE));
        }
        if (fields.flag("flags", false)) {
            steps.add(new Step.Flags(KeywordFlags.NONE));
        }
        if (fields.flag("category", false)) {
            steps.add(new Step.Category(KeywordFlags.NONE));
        }
    }

    private static void match(YamlFields fields, String text, List<Step> steps) {
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.groupCount() == 1) {
                steps.add(new Step.Match(pattern));
            } else {
                fields.report(
                        "match",
                        "VALUE",
                        "has " + pattern.groupCount()
                                + " groups, expected one (…) around what is wanted; (?:…) does not count");
            }
        } catch (PatternSyntaxException e) {
            fields.report("match", "VALUE", "is no regular expression of RE2: " + e.getDescription());
        }
    }

    private static Step table(YamlFields values) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String key : values.keys()) {
            words.put(key, values.text(key));
        }
        @Nullable String otherwise = words.remove("else");
        return new Step.Table(Map.copyOf(words), otherwise);
    }
}
