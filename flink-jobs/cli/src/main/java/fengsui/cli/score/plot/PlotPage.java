package fengsui.cli.score.plot;

import fengsui.baseline.BaselineSize;
import fengsui.cli.report.Html;
import fengsui.cli.report.PageHead;
import fengsui.cli.screen.Language;
import fengsui.cli.series.ScoredRow;
import fengsui.cli.series.SeriesCount;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A scored series for a browser. The same series makes the same page, to the byte. */
public final class PlotPage {

    /** On a screen of a desk and on a telephone: one is shown, as the width of the screen has it. */
    private static final int WIDE = 1180;

    private static final int NARROW = 372;

    private final Plotted plotted;
    private final PlotWords words;

    /**
     * What is shown.
     *
     * @param name of the series
     * @param rows in the order of the file
     */
    public record Plotted(
            String name, BaselineSize size, SeriesCount count, List<ScoredRow> rows, List<PlotWindow> windows) {

        public Plotted {
            rows = List.copyOf(rows);
            windows = List.copyOf(windows);
        }
    }

    public PlotPage(Plotted plotted, Language language) {
        this.plotted = plotted;
        this.words = new PlotWords(language);
    }

    public String html() {
        Html html = new Html();
        html.open("html", "lang", words.say("zh", "en")).line();
        PageHead.write(html, words.say("异常得分", "Anomaly scores") + " · " + plotted.name(), styles());
        html.open("body").line().element("h1", plotted.name()).line();
        html.element("p", about(), "class", "note").line();
        tiles(html);
        if (plotted.rows().isEmpty()) {
            html.element("p", words.say("没有数据行。", "There are no rows."));
        } else {
            drawing(html);
            peaks(html);
        }
        foot(html);
        return html.close().close().document();
    }

    /** Without characters that would be escaped: a browser does not undo that in a style. */
    private static String styles() {
        try (InputStream file = Objects.requireNonNull(PlotPage.class.getResourceAsStream("plot.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String about() {
        List<ScoredRow> rows = plotted.rows();
        String size = plotted.size().name().toLowerCase(Locale.ROOT);
        String span = rows.isEmpty()
                ? ""
                : rows.get(0).row().timestamp() + " – "
                        + rows.get(rows.size() - 1).row().timestamp() + " · ";
        return span + words.say("基线规格 ", "baseline of size ") + size;
    }

    private void tiles(Html html) {
        html.open("ul", "class", "tiles");
        tile(html, PlotWords.count(plotted.count().rows()), words.say("行", "rows"));
        tile(html, PlotWords.count(plotted.count().high()), words.say("得分 ≥ 0.999", "scored ≥ 0.999"));
        if (plotted.count().missing() > 0) {
            tile(html, PlotWords.count(plotted.count().missing()), words.say("缺失", "without a value"));
        }
        if (!plotted.windows().isEmpty()) {
            long seen = plotted.windows().stream().filter(this::isSeen).count();
            tile(
                    html,
                    seen + "/" + plotted.windows().size(),
                    words.say("个标注时段内有 ≥ 0.999", "labelled windows with ≥ 0.999"));
        }
        html.close().line();
    }

    private static void tile(Html html, String figure, String what) {
        html.open("li").element("b", figure).element("span", what).close();
    }

    private boolean isSeen(PlotWindow window) {
        LocalClock clock = LocalClock.of(plotted.rows());
        long from = clock.at(window.from());
        long to = clock.at(window.to());
        return plotted.rows().stream()
                .filter(row -> row.anomaly().score() >= SeriesCount.HIGH)
                .mapToLong(row -> clock.at(row.row().time()))
                .anyMatch(at -> from <= at && at <= to);
    }

    private void drawing(Html html) {
        html.open("section").line();
        legend(html);
        for (int width : List.of(WIDE, NARROW)) {
            html.open("div", "class", width == WIDE ? "on-wide" : "on-narrow");
            new Chart(words, width).write(html, plotted.rows(), plotted.windows());
            html.close().line();
        }
        html.close();
    }

    private void legend(Html html) {
        html.open("ul", "class", "legend");
        sign(html, "series", words.say("数值", "value"));
        sign(html, "band", words.say("预期范围（上下各约 1%）", "expected (about 1 in 100 is below, 1 in 100 above)"));
        sign(html, "high", words.say("得分 ≥ 0.999", "score ≥ 0.999"));
        if (!plotted.windows().isEmpty()) {
            sign(html, "window", words.say("人工标注", "labelled window"));
        }
        html.close().line();
    }

    private static void sign(Html html, String style, String what) {
        html.open("li").element("i", "", "class", "sign " + style).text(what).close();
    }

    private void peaks(Html html) {
        List<ScoredRow> peaks = Peaks.of(plotted.rows());
        if (peaks.isEmpty()) {
            return;
        }
        html.open("section")
                .element("h2", words.say("得分最高的时刻", "Highest scores"))
                .line();
        html.open("div", "class", "wide").open("table").open("thead").open("tr");
        heading(html, words.say("时间", "time"), "words");
        heading(html, words.say("得分", "score"), "number");
        heading(html, words.say("数值", "value"), "number");
        heading(html, words.say("预期", "expected"), "number");
        heading(html, words.say("类型", "kind"), "words");
        html.close().close().open("tbody").line();
        peaks.forEach(row -> peak(html, row));
        html.close().close().close().close().line();
    }

    private static void heading(Html html, String text, String style) {
        html.element("th", text, "scope", "col", "class", style);
    }

    private void peak(Html html, ScoredRow row) {
        html.open("tr");
        html.element("td", row.row().timestamp(), "class", "words");
        html.element("td", words.score(row.anomaly().score()), "class", "number");
        html.element("td", words.value(row.row().value()), "class", "number");
        html.element("td", words.band(row.anomaly()), "class", "number");
        html.element("td", words.kind(row.anomaly().kind()), "class", "words");
        html.close().line();
    }

    private void foot(Html html) {
        html.element(
                "footer",
                words.say(
                        "由 ./fengsui score plot 生成。得分 0.999 表示：这样或更反常的读数约每 1000 次出现一次。每一行只依据它之前的各行评分。",
                        "Made by ./fengsui score plot. A score of 0.999 says: this or stranger comes about once in 1,000"
                                + " readings. Each row is judged by those before it alone."));
    }
}
