package fengsui.rule;

import fengsui.codec.yaml.DidYouMean;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import fengsui.codec.yaml.YamlFields;
import fengsui.codec.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table of overlays, {@code area,mode,<parameter>…,why}. Each row becomes what it would be in the rule file, so
 * that both are checked by the same hand; an empty cell is a key left out.
 */
final class OverlayTable {

    private static final List<String> PLAIN = List.of("area", "mode", "why");

    private final Problems problems;
    private final List<CsvLine.Cell> head;

    private OverlayTable(Problems problems, List<CsvLine.Cell> head) {
        this.problems = problems;
        this.head = head;
    }

    static List<YamlFields> read(String text, Set<String> parameters, Problems problems) {
        List<List<CsvLine.Cell>> lines = CsvLine.all(text, problems);
        if (lines.isEmpty()) {
            problems.report(Mark.START, "TABLE", "the table is empty; begin it with 'area,mode,<parameter>,why'");
            return List.of();
        }
        OverlayTable table = new OverlayTable(problems, lines.get(0));
        return table.checkHead(parameters) ? table.rows(lines.subList(1, lines.size())) : List.of();
    }

    private boolean checkHead(Set<String> parameters) {
        Set<String> known = new LinkedHashSet<>(PLAIN);
        known.addAll(parameters);
        Set<String> seen = new LinkedHashSet<>();
        boolean sound = true;
        for (CsvLine.Cell column : head) {
            String name = column.text();
            boolean first = seen.add(name);
            if (!known.contains(name)) {
                String hint = DidYouMean.hint(name, known);
                report(column.at(), "the column '" + name + "' is neither a parameter nor one of its own" + hint);
            } else if (!first) {
                report(column.at(), "the column '" + name + "' is there twice; leave one out");
            }
            sound &= first && known.contains(name);
        }
        return sound;
    }

    private List<YamlFields> rows(List<List<CsvLine.Cell>> lines) {
        List<YamlFields> rows = new ArrayList<>();
        for (List<CsvLine.Cell> line : lines) {
            Mark at = line.get(0).at();
            if (line.size() == head.size()) {
                rows.add(new YamlFields(row(at, line), problems));
            } else {
                report(at, "the row has " + line.size() + " cells, expected " + head.size() + " as in the first line");
            }
        }
        return rows;
    }

    private YamlNode.Mapping row(Mark at, List<CsvLine.Cell> line) {
        Map<String, YamlNode.Entry> plain = new LinkedHashMap<>();
        Map<String, YamlNode.Entry> set = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
            CsvLine.Cell cell = line.get(i);
            String column = head.get(i).text();
            if (!cell.text().isEmpty()) {
                YamlNode value = new YamlNode.Scalar(cell.at(), YamlNode.Form.TEXT, cell.text());
                (PLAIN.contains(column) ? plain : set).put(column, new YamlNode.Entry(cell.at(), value));
            }
        }
        plain.put("set", new YamlNode.Entry(at, new YamlNode.Mapping(at, set)));
        return new YamlNode.Mapping(at, plain);
    }

    private void report(Mark at, String message) {
        problems.report(at, "TABLE", message);
    }
}
