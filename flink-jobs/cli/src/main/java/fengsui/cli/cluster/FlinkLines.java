package fengsui.cli.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings of Flink as people write them, a line each: a full key, a colon and a blank or an equals sign, and the value, in
 * quotes or not, as it is: no character of it means anything. In their order, immutable. {@code #} begins a line that says
 * nothing.
 *
 * @param problems where a line is none, which is never repeated: it may hold what nobody is to see
 */
record FlinkLines(Map<String, String> settings, List<String> problems) {

    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9._-]*)\\s*(?::\\s+|=\\s*)(.*)");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1");

    FlinkLines {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        problems = List.copyOf(problems);
    }

    /** @param place where {@code text} stands, for people */
    static FlinkLines of(String place, String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher found = LINE.matcher(line);
            if (found.matches()) {
                settings.put(found.group(1), unquoted(found.group(2).strip()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                problems.add(
                        place + ", line " + (i + 1) + ": expected a full key of Flink's, a colon, a blank and a value");
            }
        }
        return new FlinkLines(settings, problems);
    }

    private static String unquoted(String value) {
        Matcher quoted = QUOTED.matcher(value);
        return quoted.matches() ? quoted.group(2) : value;
    }
}
