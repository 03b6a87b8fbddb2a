package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fengsui.browser.Chrome.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityTest {

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

    @ParameterizedTest
    @CsvSource({"en, dark", "en, light", "zh, dark", "zh, light"})
    void whenAxeLooksAtThePages_thenItFindsNothing(String language, String theme) {
        Page page = chrome.open(town.address(), new Look(1366, 768, language, theme));
        Wall.of(page, 8);
        assertThat(page.locator("#map .grid-cell")).hasCount(400);
        assertThat(Axe.violations(page)).isEmpty();
        page.locator("#list li[data-incident*='drum-tower'] a").click();
        assertThat(page.locator("#course [data-revision]")).hasCount(5);
        assertThat(Axe.violations(page)).isEmpty();
        page.keyboard().press("?");
        assertThat(Axe.violations(page)).isEmpty();
        page.navigate(town.address() + "/login.html");
        assertThat(page.locator("#notice")).not().isEmpty();
        assertThat(Axe.violations(page)).isEmpty();
    }
}
