package fengsui.codec.feed;

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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads how one field is found: {@code {column: x, match: …, slug: true}}, or a list of such, tried in order. */
final class FinderLoader {

    private final Mapping.Format format;
    private final List<String> columns;
    private final LookupTables tables;
    private final Map<String, Row.Pointer> pointers = new LinkedHashMap<>();
    private boolean wholeRows;

    FinderLoader(Mapping.Format format, List<String> columns, LookupTables tables) {
        this.format = format;
        this.columns = columns;
        this.tables = tables;
    }

    Finder load(YamlFields parent, String key) {
        return finder(parent, key, this::sourceAndSteps);
    }

    /** Of a time: each way to find it has a form of its own. */
    Finder loadTime(YamlFields parent, String key) {
        return finder(parent, key, this::timed);
    }

    private Finder finder(YamlFields parent, String key, Function<YamlFields, Finder.Alternative> alternative) {
        boolean many =
                parent.node(key).filter(YamlNode.Sequence.class::isInstance).isPresent();
        List<YamlFields> specs = many ? parent.list(key) : List.of(parent.fields(key));
        if (specs.isEmpty()) {
            parent.report(key, "VALUE", "names no way to find it");
        }
        List<Finder.Alternative> alternatives = specs.stream().map(alternative).toList();
        specs.forEach(YamlFields::done);
        return new Finder(alternatives);
    }

    private Finder.Alternative timed(YamlFields spec) {
        Finder.Alternative found = sourceAndSteps(spec);
        List<Step> steps = new ArrayList<>(found.steps());
        steps.add(new Step.Time(TimeForms.of(spec)));
        return new Finder.Alternative(found.source(), steps);
    }

    /** For who reads further keys of the same mapping. */
    Finder.Alternative sourceAndSteps(YamlFields fields) {
        return new Finder.Alternative(source(fields), steps(fields));
    }

    private Source source(YamlFields fields) {
        List<Source> sources = new ArrayList<>();
        if (fields.has(cell())) {
            sources.add(cell(fields, cell(), fields.text(cell())));
        }
        if (fields.has("constant")) {
            sources.add(new Source.Constant(fields.text("constant")));
        }
        if (fields.has("template")) {
            sources.add(template(fields, fields.text("template")));
        }
        if (fields.has("digest")) {
            sources.add(digest(fields, fields.texts("digest")));
        }
        if (sources.size() != 1) {
            fields.problems()
                    .report(
                            fields.at(),
                            "SOURCE",
                            "found " + sources.size() + " sources, expected one of " + cell()
                                    + ", constant, template, digest");
        }
        return sources.isEmpty() ? new Source.Constant("") : sources.get(0);
    }

    private String cell() {
        return format == Mapping.Format.CSV ? "column" : "pointer";
    }

    private Source cell(YamlFields fields, String key, String name) {
        return new Source.Cell(ref(fields, key, name));
    }

    /** {@code digest: row}, or a list of what is to be compared. */
    private Source digest(YamlFields fields, List<String> parts) {
        boolean row = parts.equals(List.of("row"));
        wholeRows |= row;
        return row
                ? new Source.Digest(List.of())
                : new Source.Digest(
                        parts.stream().map(part -> cell(fields, "digest", part)).toList());
    }

    /** A column by its name, or a place in a tree; after {@code ^} from the top of the record. */
    Row.Ref ref(YamlFields fields, String key, String name) {
        if (format == Mapping.Format.CSV) {
            return column(fields, key, name);
        }
        Row.Pointer known = pointers.get(name);
        return known == null ? pointer(fields, key, name) : known;
    }

    private Row.Pointer pointer(YamlFields fields, String key, String name) {
        boolean fromTop = name.startsWith("^");
        TreePath path = path(fields, key, fromTop ? name.substring(1) : name);
        Row.Pointer pointer = new Row.Pointer(path, fromTop, pointers.size());
        pointers.put(name, pointer);
        return pointer;
    }

    /** Every place in a tree that was asked for, by its slot; empty where that is not all that is read of a row. */
    Optional<List<TreePath>> places() {
        return wholeRows
                ? Optional.empty()
                : Optional.of(pointers.values().stream().map(Row.Pointer::path).toList());
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

    static TreePath path(YamlFields fields, String key, String text) {
        try {
            return TreePath.of(text);
        } catch (IllegalArgumentException e) {
            fields.report(
                    key,
                    "VALUE",
                    "names '" + text + "', expected a path such as /properties/mag or /Item[Name=state]/Value");
            return TreePath.of("");
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
            parts.add(cell(fields, "template", text.substring(open + 1, close)));
            at = close + 1;
        }
        parts.add(new Source.Constant(text.substring(at)));
        return new Source.Joined(parts);
    }

    private List<Step> steps(YamlFields fields) {
        List<Step> steps = new ArrayList<>();
        if (fields.has("match")) {
            match(fields, fields.text("match"), steps);
        }
        if (fields.flag("slug", false)) {
            steps.add(new Step.Slug());
        }
        fields.optionalFields("values").ifPresent(values -> steps.add(table(values)));
        if (fields.has("lookup")) {
            steps.add(tables.step(fields));
        }
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
