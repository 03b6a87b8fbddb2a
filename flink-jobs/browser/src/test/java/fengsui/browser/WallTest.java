package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fengsui.browser.Chrome.Look;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class WallTest {

    private static final String FIRE = "fire.grid:old-town/drum-tower/g01.20260601T001632561Z";

    private final Morning morning = Morning.read();
    private final Town town = Town.after(morning.until("00:17:00"));
    private final Chrome chrome = Chrome.start();

    @AfterEach
    void stop() {
        chrome.close();
        town.close();
    }

    @Test
    void whenARedWarningArrives_thenItStandsOnTopIsCountedAndSoundsUntilSomebodyAnswers() {
        Wall wall = Wall.of(chrome.open(town.address(), Look.DESK), 4).awake();
        assertThat(wall.page()).hasTitle(Pattern.compile("^I:1 III:1 IV:1 .*"));
        town.tell(morning.fire(3));
        assertThat(wall.lines().first()).hasAttribute("data-incident", FIRE);
        assertThat(wall.lines().first()).hasAttribute("data-grade", "red");
        assertThat(wall.page()).hasTitle(Pattern.compile("^I:2 IV:1 .*"));
        wall.awaitTones(15);
        town.tell(morning.fire(4));
        assertThat(wall.line(FIRE)).hasAttribute("data-state", "answered");
        assertThat(wall.page().locator("body")).hasAttribute("data-alarm", "none");
        assertThat(chrome.troubles()).isEmpty();
    }

    @Test
    void whenAPointerIsOverALine_thenNothingMovesUnderIt() {
        Wall wall = Wall.of(chrome.open(town.address(), Look.DESK), 4);
        wall.lines().nth(1).hover();
        BoundingBox before = wall.lines().nth(1).boundingBox();
        String under = wall.order().get(1);
        town.tell(Morning.asIncident(morning.fire(3), "fire.grid:old-town/drum-tower/g02.20260601T001715000Z"));
        assertThat(wall.page().locator("#waiting button")).containsText("1 new. Ⅰ red");
        assertThat(wall.order().get(1)).isEqualTo(under);
        assertThat(wall.line(under).boundingBox().y).isEqualTo(before.y);
        wall.page().mouse().move(1000, 400);
        assertThat(wall.lines()).hasCount(5);
        assertThat(wall.page().locator("#waiting button")).hasCount(0);
    }

    @Test
    void whenAViewIsLinkedTo_thenItShowsThatAndTellsWhatItHides() {
        Page page = chrome.open(town.address() + "/?grade=yellow&hazard=fire", Look.DESK);
        Wall wall = Wall.of(page, 1);
        assertThat(wall.order()).containsExactly(FIRE);
        assertThat(page.locator("#hidden")).hasText("2 open are hidden by the filter, up to Ⅰ red: show all");
        page.locator("#hidden").click();
        assertThat(wall.lines()).hasCount(4);
        assertThat(page).hasURL(town.address() + "/");
    }

    @Test
    void whenAnIncidentHasEnded_thenItStaysBelowTheOpenOnesWithItsAge() {
        Wall wall = Wall.of(chrome.open(town.address(), Look.DESK), 4);
        assertThat(wall.lines().last()).hasAttribute("data-state", "ended");
        assertThat(wall.lines().last().locator(".age")).hasText(Pattern.compile("3 min ago"));
    }

    @Test
    void whenTheMapIsLookedAt_thenEachIncidentHasItsShapeAmongTheGrids() {
        Page page = chrome.open(town.address(), Look.DESK);
        Wall.of(page, 4);
        assertThat(page.locator("#map .grid-cell")).hasCount(400);
        assertThat(page.locator("#map .marker .grade-red")).hasCount(1);
        assertThat(page.locator("#map .marker")).hasCount(4);
    }
}
