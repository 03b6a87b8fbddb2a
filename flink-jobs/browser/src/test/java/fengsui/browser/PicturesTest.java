package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import fengsui.browser.Chrome.Look;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures for people, in {@code target/pictures}; a machine only sees that nothing is cut off. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class PicturesTest {

    private static final Path FOLDER = Path.of("target", "pictures");

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
    @CsvSource({
        "1366, 768, en, dark",
        "1366, 768, en, light",
        "1366, 768, zh, dark",
        "1366, 768, zh, light",
        "1920, 1080, en, dark",
        "1920, 1080, en, light",
        "1920, 1080, zh, dark",
        "1920, 1080, zh, light",
        "3840, 2160, en, dark",
        "3840, 2160, en, light",
        "3840, 2160, zh, dark",
        "3840, 2160, zh, light"
    })
    void whenThePagesAreShownAtThisSize_thenNothingIsCutOff(int width, int height, String language, String theme) {
        String name = width + "-" + language + "-" + theme;
        Page page = chrome.open(town.address(), new Look(width, height, language, theme));
        Wall wall = Wall.of(page, 8).awake();
        assertThat(page.locator("#map .grid-cell")).hasCount(400);
        assertThat(wall.trouble("fine")).isVisible();
        picture(page, "wall-" + name);
        fits(page, width);
        page.locator("#list li[data-incident*='drum-tower'] a").click();
        assertThat(page.locator("#course [data-revision]")).hasCount(5);
        picture(page, "incident-" + name);
        assertThat(page.locator("#rule .words li").first()).isVisible();
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve("incident-whole-" + name + ".png")));
        fits(page, width);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    /** The header would hide what does not fit in it; the page would be scrolled sideways. */
    private static void fits(Page page, int width) {
        Object header = page.evaluate("document.querySelector('header').scrollWidth");
        Object body = page.evaluate("document.documentElement.scrollWidth");
        assertThat((Integer) header).isLessThanOrEqualTo(width);
        assertThat(new Wall(page).cutsTroublesOff()).isFalse();
        assertThat((Integer) body).isLessThanOrEqualTo(width);
    }
}
