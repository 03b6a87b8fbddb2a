package fengsui.cli.score.plot;

import fengsui.baseline.Anomaly;
import fengsui.cli.report.Html;
import fengsui.cli.report.Pen;
import fengsui.cli.report.Pen.At;
import fengsui.cli.series.ScoredRow;
import java.util.List;

/**
 * What is told of the rows that a person points at: a hidden text for each column, which a style shows. So the page needs
 * no script.
 *
 * @param corner where the texts begin, above the drawing
 */
record Readings(PlotWords words, At corner, double top, double bottom) {

    /** Where the values stand, and how far to the right one can point. */
    record Places(ValueAxis values, double width) {}

    void write(Pen pen, List<Column> columns, Places places) {
        for (int i = 0; i < columns.size(); i++) {
            double x = columns.get(i).x();
            double from = i == 0 ? 0 : (columns.get(i - 1).x() + x) / 2;
            double to = i + 1 == columns.size()
                    ? places.width()
                    : (columns.get(i + 1).x() + x) / 2;
            pen.html().open("g", "class", "at");
            pen.box("hit", new At(from, top), new At(to, bottom));
            pen.html().open("g");
            told(pen, columns.get(i), places.values());
            pen.html().close().close().line();
        }
    }

    private void told(Pen pen, Column column, ValueAxis values) {
        ScoredRow row = column.strangest();
        pen.line("cursor", new At(column.x(), top), new At(column.x(), bottom));
        if (!Double.isNaN(row.row().value())) {
            pen.circle(new At(column.x(), values.y(row.row().value())), 3.5);
        }
        text(
                pen.html(),
                corner,
                row.row().timestamp()
                        + words.say(" · 数值 ", " · value ")
                        + words.value(row.row().value()));
        text(pen.html(), corner.by(0, 17), score(row.anomaly()) + others(column));
    }

    private static void text(Html html, At at, String text) {
        html.element("text", text, "class", "start", "x", Pen.number(at.x()), "y", Pen.number(at.y()));
    }

    private String score(Anomaly anomaly) {
        String band = words.band(anomaly);
        return words.say("得分 ", "score ")
                + words.score(anomaly.score())
                + (band.isEmpty() ? "" : words.say(" · 预期 ", " · expected ") + band);
    }

    /** The row told of is the strangest of those that share a column. */
    private String others(Column column) {
        return column.rows() == 1
                ? ""
                : words.say(" · 此处 " + column.rows() + " 行中最高", " · highest of " + column.rows() + " rows");
    }
}
