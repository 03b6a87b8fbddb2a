package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fengsui.browser.Chrome.Look;
import fengsui.browser.Town.Stopped;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class LostConnectionTest {

    private static final String ANOTHER = "fire.grid:riverside/willow-bank/g01.20260601T001730000Z";

    private final Morning morning = Morning.read();
    private final Town town = Town.after(morning.until("00:17:00"));
    private final Chrome chrome = Chrome.start();

    @AfterEach
    void stop() {
        chrome.close();
        town.close();
    }

    @Test
    void whenTheConsoleIsKilledAndStartedAgain_thenItIsSaidAndNothingIsLostOrDoubled() {
        Page page = chrome.open(town.address(), Look.DESK, Chrome.SILENT);
        Wall wall = Wall.of(page, 4);
        page.evaluate("window.sameAsBefore = true");
        Stopped stopped = town.kill();
        assertThat(wall.trouble("lost")).hasText(Pattern.compile("CONNECTION LOST since \\d\\d:\\d\\d:\\d\\d.*"));
        assertThat(page.locator("#strip")).hasAttribute("data-level", "bad");
        assertThat(wall.trouble("soundless")).isVisible();
        assertThat(wall.trouble("exercise")).isVisible();
        assertThat(wall.cutsTroublesOff()).isFalse();
        town.tell(morning.fire(3));
        town.tell(morning.fire(4));
        town.tell(Morning.asIncident(morning.fire(3), ANOTHER));
        stopped.start();
        assertThat(wall.trouble("lost")).hasCount(0);
        assertThat(wall.lines()).hasCount(5);
        assertThat(wall.order()).doesNotHaveDuplicates().contains(ANOTHER);
        assertThat(wall.line(Morning.id(morning.fire(4)))).hasAttribute("data-revision", "4");
        assertThat(page.evaluate("window.sameAsBefore")).isEqualTo(true);
    }

    @Test
    void whenTheJobTellsThatItIsBehind_thenThatCannotBeMissed() {
        Page page = chrome.open(town.address(), Look.DESK);
        Wall wall = Wall.of(page, 4);
        town.fallBehind(42_000);
        assertThat(wall.trouble("behind")).hasText("WARNINGS ARE 42 s BEHIND");
        assertThat(page.locator("#strip")).hasAttribute("data-level", "bad");
    }

    @Test
    void whenAnotherDayIsReplayed_thenThePageSaysSoAndNotThatItIsUpToDate() {
        Wall wall = Wall.of(chrome.open(town.address(), Look.DESK), 4).awake();
        town.fallBehind(Duration.ofDays(176).toMillis());
        assertThat(wall.trouble("fine")).hasText("Connected · another day is being replayed");
        assertThat(wall.trouble("behind")).hasCount(0);
    }
}
