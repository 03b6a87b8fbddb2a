package fengsui.cli.score.plot;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.baseline.BaselineSize;
import fengsui.cli.report.Parsed;
import fengsui.cli.screen.Language;
import fengsui.cli.series.Judge;
import fengsui.cli.series.ScoredRow;
import fengsui.cli.series.SeriesCount;
import fengsui.cli.series.SeriesRow;
import fengsui.cli.series.SeriesTime;
import fengsui.cli.series.StepJudge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlotPageTest {

    private static final long START = Instant.parse("2015-09-08T11:39:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private static List<ScoredRow> rows(double... values) {
        Judge judge = new StepJudge();
        List<ScoredRow> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            SeriesTime time = new SeriesTime(START + i * MINUTE, 0, false);
            SeriesRow row = new SeriesRow("", "\n", Instant.ofEpochMilli(time.millis()) + "", time, values[i]);
            rows.add(new ScoredRow(row, judge.see(time.millis(), 0, values[i])));
        }
        return rows;
    }

    private static PlotWindow window(int from, int to) {
        return new PlotWindow(
                new SeriesTime(START + from * MINUTE, 0, false), new SeriesTime(START + to * MINUTE, 0, false));
    }

    private static String page(String name, List<ScoredRow> rows, PlotWindow... windows) {
        return page(Language.EN, name, rows, windows);
    }

    private static String page(Language language, String name, List<ScoredRow> rows, PlotWindow... windows) {
        SeriesCount count = new SeriesCount(rows.size(), 0, 0, 0);
        return new PlotPage(new PlotPage.Plotted(name, BaselineSize.DEEP, count, rows, List.of(windows)), language)
                .html();
    }

    /** Fails where the page is not well-formed. */
    private static List<String> all(String page, String path) {
        return Parsed.of(page).all(path);
    }

    @Test
    void whenANameLooksLikeMarkup_thenItIsShownAndNotObeyed() {
        String name = "<script>alert('&')</script>\".csv";
        String page = page(name, rows(1, 2, 3));

        assertThat(all(page, "//h1")).containsExactly(name);
        assertThat(all(page, "//script")).isEmpty();
        assertThat(page).doesNotContain("http://", "https://", "<script").contains("default-src &#39;none&#39;");
    }

    @Test
    void whenAPersonPointsAtAColumn_thenTimeValueAndScoreAreThere() {
        String page = page("a.csv", rows(1, 2, 50));

        assertThat(all(page, "//div[@class='on-wide']//g[@class='at']/g/text"))
                .contains(
                        "2015-09-08T11:41:00Z · value 50",
                        "score 0.9995 · expected -8 … 12",
                        "2015-09-08T11:39:00Z · value 1",
                        "score 0.25");
        assertThat(all(page, "//div[@class='on-narrow']//g[@class='at']")).hasSize(3);
        assertThat(all(page, "//div[@class='on-wide']//path[@class='mark-high']"))
                .hasSize(1);
        assertThat(all(page, "//tbody/tr/td[5]")).containsExactly("spike", "usual", "usual");
    }

    @Test
    void whenWindowsAreLabelled_thenTheyAreShadedWithinTheDrawingAndThoseWithAHighScoreCounted() {
        String page = page("a.csv", rows(1, 2, 50, 51, 52), window(2, 3), window(4, 9), window(100, 200));

        assertThat(all(page, "//div[@class='on-wide']//rect[@class='window']")).hasSize(2);
        assertThat(all(page, "//ul[@class='tiles']/li/b")).contains("1/3");
        List<String> x = all(page, "//div[@class='on-wide']//rect[@class='window']/@x");
        List<String> width = all(page, "//div[@class='on-wide']//rect[@class='window']/@width");
        assertThat(Double.parseDouble(x.get(1)) + Double.parseDouble(width.get(1)))
                .isLessThanOrEqualTo(1180);
    }

    @Test
    void whenTheLanguageIsChinese_thenNoHeadingIsEnglish() {
        String page = page(Language.ZH, "数据.csv", rows(1, 50, 3), window(0, 1));

        assertThat(all(page, "/html/@lang")).containsExactly("zh");
        assertThat(all(page, "//h1 | //h2 | //th | //li/span | //ul[@class='legend']/li"))
                .isNotEmpty()
                .noneMatch(text -> text.replace(".csv", "").matches(".*[a-z].*"));
    }

    /** Every number that is drawn is one, and lies in the drawing. */
    @Test
    void whenValuesAreOfAnyKind_thenThePageStaysWellFormedAndWithinItsBounds() {
        double[][] series = {
            {},
            {7},
            {7, 7, 7, 7},
            {Double.NaN, Double.NaN},
            {1, Double.NaN, Double.POSITIVE_INFINITY, 2, Double.NEGATIVE_INFINITY},
            {-Double.MAX_VALUE, Double.MAX_VALUE, 0, Double.MIN_VALUE},
            {1e15, 1e15 + 1},
            {-1e-9, 1e-9, 0}
        };
        for (double[] values : series) {
            String page = page("a.csv", rows(values));
            assertThat(page).doesNotContain("NaN").doesNotContain("Infinity");
            for (String y : all(page, "//circle/@cy | //line/@y1 | //line/@y2")) {
                assertThat(Double.parseDouble(y)).isBetween(0.0, 456.0);
            }
        }
    }

    @Test
    void whenThereAreManyRows_thenThePageStaysSmallAndItsExtremesAreDrawn() {
        Random random = new Random(3);
        double[] values = random.doubles(60_000, 40, 60).toArray();
        values[31_234] = 100;
        values[31_235] = 0;
        List<ScoredRow> rows = rows(values);
        LocalClock clock = LocalClock.of(rows);
        TimeAxis axis = new TimeAxis(START, START + 59_999 * MINUTE, 0, 1100);

        List<Column> columns = Columns.of(rows, clock, axis);

        assertThat(columns).hasSizeLessThanOrEqualTo(1101);
        assertThat(columns.stream().mapToInt(Column::rows).sum()).isEqualTo(60_000);
        assertThat(columns.stream().flatMap(column -> column.ys().stream())).contains(100.0, 0.0);
        assertThat(page("a.csv", rows)).hasSizeLessThan(1_500_000);
    }

    @Test
    void whenReadingsAreLackingForLong_thenNoLineIsDrawnOverTheGap() {
        List<ScoredRow> rows = new ArrayList<>(rows(1, 2, 3, 4));
        SeriesTime late = new SeriesTime(START + 10_000 * MINUTE, 0, false);
        rows.add(new ScoredRow(
                new SeriesRow("", "\n", "late", late, 5), rows.get(0).anomaly()));
        TimeAxis axis = new TimeAxis(START, late.millis(), 0, 100_000);

        assertThat(Columns.of(rows, LocalClock.of(rows), axis))
                .extracting(Column::broken)
                .containsExactly(true, false, false, false, true);
    }

    @Test
    void whenSpansAreRandom_thenTheTicksOfBothAxesLieOnThem() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            long length = (long) Math.pow(10, random.nextDouble(13));
            TimeAxis time = new TimeAxis(START, START + length, 66, 1170);
            assertThat(time.ticks()).as("seed %d", seed).hasSizeLessThanOrEqualTo(12);
            assertThat(time.ticks()).allMatch(tick -> tick.x() >= 66 && tick.x() <= 1170);
            double least = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 8);
            double wide = Math.abs(least) * Math.pow(10, random.nextInt(12) - 6);
            ValueAxis values = new ValueAxis(least, least + wide, 46, 306);
            assertThat(values.ticks()).hasSizeBetween(1, 6);
            assertThat(values.ticks()).allMatch(tick -> tick.y() >= 46 && tick.y() <= 306);
        }
    }

    @Test
    void whenAScoreIsNotQuiteCertain_thenItIsNotShownAsCertain() {
        PlotWords words = new PlotWords(Language.EN);

        assertThat(words.score(0.99999999)).isEqualTo("0.999999");
        assertThat(words.score(1)).isEqualTo("1");
        assertThat(words.score(0)).isEqualTo("0");
    }
}
