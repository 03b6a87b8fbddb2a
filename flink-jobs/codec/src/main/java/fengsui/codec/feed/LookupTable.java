package fengsui.codec.feed;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file beside the mappings, for tables too long for one of them: which camera stands where, which area an address
 * lies in. The first line names the columns, the first column is the key. Immutable.
 *
 * @param columns all but the key's
 */
record LookupTable(List<String> columns, Map<String, List<String>> rows) {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.TRIM_SPACES)
            .build();

    static LookupTable load(String text, Problems problems) {
        List<List<String>> lines = lines(text, problems);
        if (lines.isEmpty() || lines.get(0).size() < 2) {
            problems.report(Mark.START, "TABLE", "has no line of column names; begin it with one such as 'key,area'");
            return new LookupTable(List.of(), Map.of());
        }
        List<String> head = lines.get(0);
        Map<String, List<String>> rows = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            Mark mark = new Mark(i + 1, 1);
            if (line.size() != head.size()) {
                problems.report(mark, "TABLE", "has " + line.size() + " cells, expected " + head.size());
            } else if (rows.put(line.get(0), List.copyOf(line.subList(1, line.size()))) != null) {
                problems.report(mark, "DUPLICATE", "has a key that is there before; leave one of them out");
            }
        }
        return new LookupTable(List.copyOf(head.subList(1, head.size())), Map.copyOf(rows));
    }

    private static List<List<String>> lines(String text, Problems problems) {
        List<List<String>> lines = new ArrayList<>();
        try (MappingIterator<List<String>> read =
                CSV.readerForListOf(String.class).readValues(text)) {
            while (read.hasNext()) {
                lines.add(read.next());
            }
        } catch (IOException e) {
            problems.report(
                    new Mark(lines.size() + 1, 1), "TABLE", "is no CSV from here on; look for a quote left open");
        }
        return lines;
    }

    /** What stands in column {@code column}; {@code null} where there is nothing. */
    @Nullable
    String find(String key, int column) {
        List<String> row = rows.get(key);
        return row == null || row.get(column).isEmpty() ? null : row.get(column);
    }
}
