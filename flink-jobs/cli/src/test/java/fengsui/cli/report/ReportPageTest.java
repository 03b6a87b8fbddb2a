package fengsui.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import fengsui.area.Level;
import fengsui.area.Point;
import fengsui.cli.history.Extent;
import fengsui.cli.incident.Difference;
import fengsui.cli.incident.IncidentLife;
import fengsui.cli.report.Backtested.Basis;
import fengsui.cli.report.Backtested.Compared;
import fengsui.cli.screen.Language;
import fengsui.codec.WarningView;
import fengsui.codec.area.AreaShapes;
import fengsui.risk.Grade;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final Views MILL = Views.at(Level.GRID, "c8900_-12800", null);
    private static final Extent EXTENT = new Extent(101_852, Views.START, Views.START + 30 * 24 * Views.HOUR);
    private static final List<WarningView> VIEWS = List.of(
            MILL.record(1, 1, Grade.BLUE, "first words", "gas/leak"),
            MILL.record(1, 2, Grade.ORANGE, "grave words", "gas/leak", "gas/smell"),
            MILL.record(30, 1, Grade.BLUE, "small words", "gas/leak"));

    @Test
    void whenAHeadlineOrAnAreaOrARuleHoldsAScript_thenItIsInert() {
        List<WarningView> views = List.of(Views.at(Level.GRID, "area " + SCRIPT, new Point(1, 1))
                .record(1, 1, Grade.RED, "headline " + SCRIPT, "rule " + SCRIPT));
        List<IncidentLife> lives = IncidentLife.of(views);
        Compared compared = new Compared("dir " + SCRIPT, "abc", Difference.of(List.of(), lives));

        String html = html(views, compared, Language.EN);

        assertThat(html).doesNotContainIgnoringCase("<script");
        Parsed page = Parsed.of(html);
        assertThat(page.all("//td")).contains("headline " + SCRIPT, "area " + SCRIPT, "rule " + SCRIPT);
        assertThat(page.all("//circle/../title")).containsExactly("area " + SCRIPT + ": 1 incident, Ⅰ 1");
        assertThat(page.all("//p")).anyMatch(text -> text.contains("dir " + SCRIPT));
    }

    @Test
    void whenAPageIsOpened_thenItAsksForNothingFromElsewhere() {
        String html = html(VIEWS, null, Language.EN);

        assertThat(html)
                .contains("default-src &#39;none&#39;")
                .doesNotContain("http://", "https://", "url(", "@import", "src=", "href=");
        assertThat(Parsed.of(html).all("//style").get(0)).isNotBlank().doesNotContainPattern("[<>&\"']");
    }

    @Test
    void whenSomethingWasFound_thenThePageSaysWhatWasRunAndWhatCameOfIt() {
        Parsed page = Parsed.of(html(VIEWS, null, Language.EN));

        assertThat(page.all("//header/p"))
                .containsExactly(
                        "Rule set abcdef123456 · 2015-12-31 19:00 – 2016-01-30 19:00 (America/New_York) · 101,852 records",
                        "The ledger is balanced: every record is accounted for.");
        assertThat(page.all("//h2"))
                .containsExactly(
                        "Timeline",
                        "Gravest incidents",
                        "Map",
                        "Rules",
                        "Busiest days",
                        "Longest incidents",
                        "Rules that speak together");
        assertThat(page.all("//ul/li/b")).containsExactly("0", "1", "0", "1", "2");
        assertThat(page.all("//section[h2 = 'Gravest incidents']//td[last()]"))
                .containsExactly("grave words", "small words");
        assertThat(page.all("//section[h2 = 'Rules']//tr[td = 'gas/leak']/td").subList(0, 7))
                .containsExactly("gas/leak", "7", "2", "0", "1", "0", "1");
        assertThat(page.all("//section[h2 = 'Rules']//tr[@class = 'idle']/td[1]"))
                .containsExactly("gas/never");
        assertThat(page.all("//section[h2 = 'Longest incidents']//time/@datetime"))
                .contains("2015-12-31T20:00:00-05:00");
    }

    @Test
    void whenThereAreOtherRules_thenEachIncidentThatDiffersIsARow() {
        List<IncidentLife> now = IncidentLife.of(VIEWS);
        List<IncidentLife> before = IncidentLife.of(List.of(
                MILL.record(1, 1, Grade.BLUE, "first words", "gas/leak"),
                MILL.record(60, 1, Grade.RED, "other words", "gas/smell")));
        Compared compared = new Compared("git:HEAD~1", "fedcba", Difference.of(before, now));

        Parsed page = Parsed.of(html(VIEWS, compared, Language.EN));

        assertThat(page.all("//section[1]/p"))
                .containsExactly(
                        "What these rules change against git:HEAD~1 (rule set fedcba):",
                        "1 added, 1 dropped, 1 regraded, 0 otherwise timed, 0 the same.");
        assertThat(page.all("//section[1]//tbody/tr/td[1]")).containsExactly("~ regraded", "+ added", "− dropped");
        assertThat(page.all("//section[1]//tbody/tr/td[2]"))
                .containsExactly("2015-12-31 20:00", "2016-01-02 01:00", "2016-01-03 07:00");
        assertThat(page.all("//section[1]//tbody/tr[1]/td[3]")).containsExactly("Ⅳ → Ⅱ orange");
        assertThat(page.all("//section[1]//tbody/tr[1]/td[8]")).containsExactly("gas/leak → gas/leak, gas/smell");
    }

    @Test
    void whenNothingWasFoundOrTheLedgerDoesNotBalance_thenThatIsSaid() {
        Backtested came = new Backtested(
                new Basis("abc", new Extent(0, 0, 0), false), List.of(), new TreeMap<>(Map.of("gas/leak", 0L)), null);

        Parsed page = Parsed.of(page(came, Language.EN));

        assertThat(page.all("//p[@class = 'alarm']")).hasSize(1);
        assertThat(page.all("//p")).contains("The rules found no incident.");
        assertThat(page.all("//svg")).isEmpty();
        assertThat(page.all("//h2")).containsExactly("Rules");
    }

    @Test
    void whenChineseIsAskedFor_thenTheWordsOfThePageAreChinese() {
        Difference difference = Difference.of(List.of(), IncidentLife.of(VIEWS));
        Parsed page = Parsed.of(html(VIEWS, new Compared("dir", "abc", difference), Language.ZH));

        assertThat(page.all("/html/@lang")).containsExactly("zh");
        assertThat(page.all("//h1 | //h2 | //th")).noneMatch(text -> text.matches(".*[a-z].*"));
    }

    @Test
    void whenTheSameComesOutTwice_thenThePageIsTheSame() {
        assertThat(html(VIEWS, null, Language.EN)).isEqualTo(html(VIEWS, null, Language.EN));
    }

    private static String html(List<WarningView> views, @Nullable Compared compared, Language language) {
        TreeMap<String, Long> hits = new TreeMap<>(Map.of("gas/leak", 7L, "gas/never", 0L, "gas/smell", 1L));
        views.forEach(view -> view.rules().forEach(rule -> hits.putIfAbsent(rule, 1L)));
        return page(new Backtested(new Basis("abcdef123456", EXTENT, true), views, hits, compared), language);
    }

    private static String page(Backtested came, Language language) {
        return new ReportPage(came, AreaShapes.NONE, new Wording(language, ZoneId.of("America/New_York"))).html();
    }
}
