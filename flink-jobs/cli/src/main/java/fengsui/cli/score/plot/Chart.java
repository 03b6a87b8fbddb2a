package fengsui.cli.score.plot;

import fengsui.cli.report.Html;
import fengsui.cli.report.Pen;
import fengsui.cli.report.Pen.At;
import fengsui.cli.series.ScoredRow;
import fengsui.cli.series.SeriesCount;
import java.util.ArrayList;
import java.util.List;

/**
 * The drawing: the series in its band above, its scores below, labelled windows behind both.
 *
 * @param width in units that are about pixels on the screen it is meant for
 */
record Chart(PlotWords words, int width) {

    private static final double LEFT = 66;
    private static final double EDGE = 10;
    private static final double VALUES = 46;
    private static final double VALUES_END = 306;
    private static final double SCORES = 328;
    private static final double SCORES_END = 428;
    private static final double HEIGHT = 456;
    private static final double LEAST_WIDE = 1.5;

    /** What is drawn, and where. */
    private record Sheet(Pen pen, List<Column> columns, TimeAxis time, ValueAxis values, ScoreAxis scores) {}

    /** @param rows at least one */
    void write(Html html, List<ScoredRow> rows, List<PlotWindow> windows) {
        LocalClock clock = LocalClock.of(rows);
        TimeAxis time = timeAxis(rows, clock);
        List<Column> columns = Columns.of(rows, clock, time);
        Sheet sheet = new Sheet(
                new Pen(html),
                columns,
                time,
                ValueAxis.of(columns, VALUES, VALUES_END),
                new ScoreAxis(SCORES, SCORES_END));
        String box = "0 0 " + width + " " + Pen.number(HEIGHT);
        html.open("svg", "class", "chart", "viewBox", box, "role", "img")
                .element("title", words.say("数值、预期范围与异常得分", "Values, what was expected, and scores"));
        windows.forEach(window -> window(sheet, clock, window));
        axes(sheet);
        band(sheet);
        line(sheet);
        scores(sheet);
        html.element(
                "text",
                words.say("把指针移到图上可读取数值。", "Point at the drawing to read it."),
                "class",
                "small start idle",
                "x",
                Pen.number(EDGE),
                "y",
                "16");
        new Readings(words, new At(EDGE, 16), VALUES, SCORES_END)
                .write(sheet.pen(), columns, new Readings.Places(sheet.values(), width));
        html.close().line();
    }

    private TimeAxis timeAxis(List<ScoredRow> rows, LocalClock clock) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (ScoredRow row : rows) {
            long at = clock.at(row.row().time());
            first = Math.min(first, at);
            last = Math.max(last, at);
        }
        return new TimeAxis(first, last, LEFT, width - EDGE);
    }

    private void window(Sheet sheet, LocalClock clock, PlotWindow window) {
        TimeAxis time = sheet.time();
        long from = clock.at(window.from());
        long to = clock.at(window.to());
        if (to < time.first() || from > time.last()) {
            return;
        }
        double left = time.x(Math.max(from, time.first()));
        double right = Math.max(time.x(Math.min(to, time.last())), left + LEAST_WIDE);
        sheet.pen().box("window", new At(left, VALUES), new At(right, SCORES_END));
    }

    private void axes(Sheet sheet) {
        double right = width - EDGE;
        Pen pen = sheet.pen();
        sheet.values().ticks().forEach(tick -> {
            pen.line("faint", new At(LEFT, tick.y()), new At(right, tick.y()));
            pen.text("small end", new At(LEFT - 6, tick.y() + 4), tick.text());
        });
        sheet.scores().ticks().forEach(tick -> {
            pen.line("faint", new At(LEFT, tick.y()), new At(right, tick.y()));
            pen.text("small end", new At(LEFT - 6, tick.y() + 4), tick.text());
        });
        pen.line("rule", new At(LEFT, VALUES_END), new At(right, VALUES_END));
        pen.line("rule", new At(LEFT, SCORES_END), new At(right, SCORES_END));
        sheet.time().ticks().forEach(tick -> {
            pen.line("rule", new At(tick.x(), SCORES_END), new At(tick.x(), SCORES_END + 4));
            double x = Math.min(Math.max(tick.x(), 34), width - 34);
            pen.text("small", new At(x, SCORES_END + 19), tick.text());
        });
    }

    private static void band(Sheet sheet) {
        ShapePath path = new ShapePath();
        List<Column> part = new ArrayList<>();
        for (Column column : sheet.columns()) {
            if (!column.hasBand() || column.broken()) {
                part(sheet, part, path);
                part.clear();
            }
            if (column.hasBand()) {
                part.add(column);
            }
        }
        part(sheet, part, path);
        path.write(sheet.pen().html(), "band");
    }

    /** There along the upper end, and back along the lower. */
    private static void part(Sheet sheet, List<Column> columns, ShapePath path) {
        for (int i = 0; i < columns.size(); i++) {
            path.go(
                    i == 0,
                    new At(columns.get(i).x(), sheet.values().y(columns.get(i).high())));
        }
        for (int i = columns.size() - 1; i >= 0; i--) {
            path.go(
                    false,
                    new At(columns.get(i).x(), sheet.values().y(columns.get(i).low())));
        }
        if (!columns.isEmpty()) {
            path.shut();
        }
    }

    private static void line(Sheet sheet) {
        ShapePath path = new ShapePath();
        ShapePath lone = new ShapePath();
        List<Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            for (int k = 0; k < column.ys().size(); k++) {
                At at = new At(column.x(), sheet.values().y(column.ys().get(k)));
                path.go(k == 0 && column.broken(), at);
                // A point that no line meets would not be seen.
                if (column.broken()
                        && (i + 1 == columns.size() || columns.get(i + 1).broken())) {
                    lone.dot(at);
                }
            }
        }
        path.write(sheet.pen().html(), "series");
        lone.write(sheet.pen().html(), "lone");
    }

    private static void scores(Sheet sheet) {
        ShapePath usual = new ShapePath();
        ShapePath high = new ShapePath();
        ShapePath marks = new ShapePath();
        for (Column column : sheet.columns()) {
            boolean strange = column.score() >= SeriesCount.HIGH;
            ShapePath path = strange ? high : usual;
            path.go(true, new At(column.x(), SCORES_END));
            path.go(false, new At(column.x(), sheet.scores().y(column.score())));
            double value = column.strangest().row().value();
            if (strange && !Double.isNaN(value)) {
                marks.dot(new At(column.x(), sheet.values().y(value)));
            }
        }
        usual.write(sheet.pen().html(), "score");
        high.write(sheet.pen().html(), "score high");
        marks.write(sheet.pen().html(), "mark-high");
    }
}
