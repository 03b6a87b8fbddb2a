package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.Media;
import fengsui.browser.Chrome.Look;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for analysts, and the sheet that one shift hands to the next. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class AnalystPagesTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    private static final int MANY = 120;

    /** A page that was drawn before all was told shows the rest when it asks again. */
    private static final int REFRESHED_MILLIS = 30_000;

    private final Morning morning = Morning.read();
    private Town town;
    private Chrome chrome;

    @BeforeAll
    void start() {
        town = Town.after(morning.until("00:42:00"));
        chrome = Chrome.start();
    }

    @AfterAll
    void stop() {
        chrome.close();
        town.close();
    }

    private Page open(Town shown, String path, Look look) {
        Page page = chrome.open(shown.address() + path, look);
        page.waitForSelector("body[data-drawn]");
        return page;
    }

    /** How many sheets of paper it comes to. */
    private static long sheets(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        return SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static List<String> seen(Locator rows) {
        return rows.all().stream()
                .filter(Locator::isVisible)
                .map(Locator::innerText)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"en, dark", "en, light", "zh, dark", "zh, light"})
    void whenAxeLooksAtThem_thenItFindsNothing(String language, String theme) {
        Look look = new Look(1366, 768, language, theme);
        for (String path : List.of("/rules.html", "/health.html", "/ledger.html", "/handover.html")) {
            Page page = open(town, path, look);
            assertThat(Axe.violations(page)).as(path).isEmpty();
            page.close();
        }
        assertThat(chrome.troubles()).isEmpty();
    }

    @Test
    void whenRulesAreLookedFor_thenOnlyThoseThatAreMeantAreListed() {
        Page page = open(town, "/rules.html", Look.DESK);
        Locator rows = page.locator("#rules tbody tr");
        assertThat(rows.count()).isGreaterThan(50);
        page.locator("#find").fill("underpass");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("flood/underpass");
        page.locator("#find").fill("下穿");
        assertThat(rows).not().hasCount(0);
        assertThat(page.locator("#find")).isFocused();
    }

    @Test
    void whenAColumnIsChosen_thenRowsStandInItsOrderAndTheFocusStays() {
        Page page = open(town, "/rules.html", Look.DESK);
        page.locator("#rules th button").first().press("Enter");
        assertThat(page.locator("#rules th[aria-sort='descending']")).hasCount(1);
        assertThat(page.locator("#rules th button").first()).isFocused();
        assertThat(page.locator("#rules tbody tr").first()).containsText("traffic/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whenAUsualShiftIsPrinted_thenAllOfItStandsOnOneSheet(String language) {
        Page page = open(town, "/handover.html?hours=8", new Look(1366, 768, language, "dark"));
        assertThat(page.locator("[data-part='open'] tbody tr").count()).isPositive();
        assertThat(page.locator("tr.beyond")).hasCount(0);
        assertThat(page.locator(".left")).hasCount(0);
        assertThat(sheets(page)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void whenMoreIsOpenThanFits_thenItIsStillOneSheetWhichSaysHowMuchIsLeftOut(String language) {
        ObjectNode fire = morning.fire(1);
        List<ObjectNode> told = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            told.add(Morning.asIncident(fire, Morning.id(fire) + "-" + i));
        }
        try (Town busy = Town.after(told)) {
            Page page = open(busy, "/handover.html?hours=8", new Look(1366, 768, language, "light"));
            Locator rows = page.locator("[data-part='open'] tbody tr");
            assertThat(rows).hasCount(MANY, new HasCountOptions().setTimeout(REFRESHED_MILLIS));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            int printed = seen(rows).size();
            assertThat(printed).isBetween(10, MANY - 1);
            assertThat(page.locator("[data-part='open'] .left")).containsText(String.valueOf(MANY - printed));
            assertThat(sheets(page)).isEqualTo(1);
        }
    }
}
