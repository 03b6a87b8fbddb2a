package fengsui.rule;

import fengsui.codec.yaml.Mark;
import fengsui.codec.yaml.Problems;
import java.util.ArrayList;
import java.util.List;

/** One line of a comma-separated table as people keep it beside a rule: every cell with its place. Not thread-safe. */
final class CsvLine {

    /** @param text without quotes, and without spaces around it */
    record Cell(Mark at, String text) {}

    private final String line;
    private final int number;
    private int at;
    private boolean open;

    private CsvLine(String line, int number) {
        this.line = line;
        this.number = number;
    }

    /** Every line that is not blank; a quote left open is reported, and its line left out. */
    static List<List<Cell>> all(String text, Problems problems) {
        List<List<Cell>> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            CsvLine one = new CsvLine(line.startsWith("\uFEFF") ? " " + line.substring(1) : line, ++number);
            if (!line.isBlank()) {
                List<Cell> cells = one.cells();
                if (one.open) {
                    problems.report(cells.get(cells.size() - 1).at(), "TABLE", "the quote here is not closed; add one");
                } else {
                    lines.add(cells);
                }
            }
        }
        return lines;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (at++ < line.length());
        return cells;
    }

    /** Leaves {@link #at} at the comma behind it, or at the end. */
    private Cell cell() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        Mark start = new Mark(number, at + 1);
        StringBuilder text = new StringBuilder();
        while (at < line.length() && (open || line.charAt(at) != ',')) {
            take(text);
        }
        return new Cell(start, text.toString().strip());
    }

    /** A quote opens or closes; two of them within quotes are one that is meant. */
    private void take(StringBuilder text) {
        char c = line.charAt(at++);
        if (c != '"') {
            text.append(c);
        } else if (open && at < line.length() && line.charAt(at) == '"') {
            text.append(c);
            at++;
        } else {
            open = !open;
        }
    }
}
