package fengsui.codec.feed;

import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a bundle, {@code feeds/<name>.csv}, by name. Immutable. */
record LookupTables(Map<String, LookupTable> tables) {

    static final LookupTables NONE = new LookupTables(Map.of());

    private static final Pattern FILE = Pattern.compile("feeds/([^/]+)\\.csv");

    static boolean matches(String path) {
        return FILE.matcher(path).matches();
    }

    static LookupTables load(RuleBundle bundle, List<Problem> problems) {
        Map<String, LookupTable> tables = new TreeMap<>();
        bundle.files().forEach((path, text) -> {
            Matcher file = FILE.matcher(path);
            if (file.matches()) {
                tables.put(file.group(1), LookupTable.load(text, new Problems(path, "FEED", problems)));
            }
        });
        return new LookupTables(tables);
    }

    /** {@code lookup: cameras} with {@code take: lon}; without it the column after the key's. */
    Step step(YamlFields fields) {
        String name = fields.text("lookup");
        LookupTable table = tables.get(name);
        String column = fields.text("take", "");
        if (table == null) {
            fields.report(
                    "lookup",
                    "TABLE",
                    "names no table; add the file feeds/" + name + ".csv" + DidYouMean.hint(name, tables.keySet()));
            return new Step.Table(Map.of(), null);
        }
        int index = column.isEmpty() ? 0 : table.columns().indexOf(column);
        if (index < 0) {
            fields.report(
                    "take",
                    "COLUMN",
                    "names the column '" + column + "', which feeds/" + name + ".csv does not have"
                            + DidYouMean.hint(column, table.columns()));
        }
        return new Step.Lookup(table, Math.max(0, index));
    }
}
