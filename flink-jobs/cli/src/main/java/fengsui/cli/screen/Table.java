package fengsui.cli.screen;

import java.util.ArrayList;
import java.util.List;

/** Rows under a heading, each column as wide as its widest cell; numbers stand to the right. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heading) {
        rows.add(List.of(heading));
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** Whether there is nothing under the heading. */
    public boolean isEmpty() {
        return rows.size() == 1;
    }

    public List<String> heading() {
        return rows.get(0);
    }

    /** Without the heading. */
    public List<List<String>> body() {
        return List.copyOf(rows.subList(1, rows.size()));
    }

    /** One line a row, without blanks at the end. */
    public List<String> lines() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(isNumber(i) ? Columns.right(row.get(i), widths[i]) : Columns.pad(row.get(i), widths[i]));
        }
        return String.join(GAP, cells).stripTrailing();
    }

    /** Whether every cell of a column below its heading is a number. */
    public boolean isNumber(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).allMatch(row -> row.get(column).matches("[-0-9.,%]+"));
    }
}
