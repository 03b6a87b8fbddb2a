package fengsui.rule;

import fengsui.risk.Measure;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code {name}} in headlines: the area, or a measure. */
public final class Placeholders {

    static final String AREA = "area";

    /** Stands for a measure that a hit does not have. */
    private static final String NONE = "–";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Placeholders() {}

    static List<String> names(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    public static String fill(String text, String area, Map<String, Measure> measures) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), area, measures)));
    }

    private static String value(String name, String area, Map<String, Measure> measures) {
        if (name.equals(AREA)) {
            return area;
        }
        Measure measure = measures.get(name);
        return measure == null ? NONE : measure.text();
    }
}
