package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import fengsui.browser.Chrome.Look;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything without a pointer. */
@Tag("browser")
class KeyboardTest {

    private final Morning morning = Morning.read();
    private final Town town = Town.after(morning.until("00:17:20"));
    private final Chrome chrome = Chrome.start();

    @AfterEach
    void stop() {
        chrome.close();
        town.close();
    }

    @Test
    void whenOnlyKeysArePressed_thenAnIncidentIsFoundReadAndLeftAgain() {
        Page page = chrome.open(town.address(), Look.DESK);
        Wall wall = Wall.of(page, 4);
        Keyboard keys = page.keyboard();
        keys.press("j");
        assertThat(wall.lines().nth(0).locator("a")).isFocused();
        keys.press("ArrowDown");
        assertThat(wall.lines().nth(1).locator("a")).isFocused();
        keys.press("ArrowUp");
        keys.press("Enter");
        assertThat(page.locator("#head h1")).containsText("Fire confirmed");
        keys.press("Escape");
        assertThat(page).hasURL(town.address() + "/");
    }

    @Test
    void whenOnlyTabAndEnterArePressed_thenTheListIsReachedOverTheSkipLink() {
        Page page = chrome.open(town.address(), Look.DESK);
        Wall wall = Wall.of(page, 4);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(wall.lines().nth(0).locator("a")).isFocused();
    }

    @Test
    void whenGradesAreSwitchedByKey_thenTheirLinesGoAndComeBack() {
        Page page = chrome.open(town.address(), Look.DESK);
        Wall wall = Wall.of(page, 4);
        page.keyboard().press("1");
        assertThat(page.locator("#list li[data-grade='red']")).hasCount(0);
        page.keyboard().press("1");
        assertThat(wall.lines()).hasCount(4);
    }

    @Test
    void whenSoundIsMutedByKey_thenTheReasonAndTheEndStandThereUntilItIsEnded() {
        Page page = chrome.open(town.address(), Look.DESK);
        Wall wall = Wall.of(page, 4);
        page.keyboard().press("s");
        assertThat(page.locator("dialog")).isVisible();
        page.locator("#mute-reason").focus();
        page.keyboard().press("ArrowDown");
        page.locator("#mute-minutes").focus();
        page.keyboard().press("Enter");
        page.locator("dialog button[type=submit]").focus();
        page.keyboard().press("Enter");
        assertThat(wall.trouble("muted")).hasText(Pattern.compile("Muted until \\d\\d:\\d\\d: On the phone"));
        page.keyboard().press("s");
        page.locator("dialog p button").focus();
        page.keyboard().press("Enter");
        assertThat(wall.trouble("muted")).hasCount(0);
    }

    @Test
    void whenTheLanguageIsSwitchedByKey_thenThePageSpeaksItAtOnce() {
        Page page = chrome.open(town.address(), Look.DESK);
        Wall.of(page, 4);
        page.keyboard().press("l");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.locator("#list .headline").first()).containsText("【演练】");
        assertThat(page.locator("header nav")).containsText("警情墙");
    }
}
