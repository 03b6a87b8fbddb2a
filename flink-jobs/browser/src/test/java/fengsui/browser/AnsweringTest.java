package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fengsui.browser.Chrome.Look;
import fengsui.console.ConsoleSettings.Files;
import fengsui.console.access.BadAccounts;
import fengsui.testkit.ProjectFiles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two dispatchers and somebody who only looks, each at a browser of his own. */
@Tag("browser")
class AnsweringTest {

    private static final String FIRE = "fire.grid:old-town/drum-tower/g01.20260601T001632561Z";

    @TempDir
    private Path folder;

    private final Morning morning = Morning.read();
    private final Chrome chrome = Chrome.start();
    private Town town;

    @BeforeEach
    void open() throws BadAccounts {
        Files files = new Files(ProjectFiles.root().resolve("rules"), Staff.in(folder), null);
        town = Town.with(files, morning.until("00:17:00"));
    }

    @AfterEach
    void stop() {
        chrome.close();
        town.close();
    }

    /** Comes to {@code path}, is asked who it is, and is brought back. */
    private Page signedIn(String name, String path) {
        Page page = chrome.open(town.address() + path, Look.DESK);
        Staff.signIn(page, name, Staff.PASSWORD);
        assertThat(page).hasURL(town.address() + path);
        return page;
    }

    /** By its address: a click on a line that has just moved is not taken. */
    private void openTheFire(Wall wall) {
        wall.page().navigate(town.address() + "/incident.html?id=" + URLEncoder.encode(FIRE, StandardCharsets.UTF_8));
        assertThat(wall.page().locator("#answer h2")).isVisible();
    }

    @Test
    void whenARedWarningIsAccepted_thenItIsOnTheTopicAndQuietOnEveryWall() {
        Wall east = Wall.of(signedIn("east", "/"), 4).awake();
        Wall lobby = Wall.of(signedIn("lobby", "/"), 4);
        town.tell(morning.fire(3));
        east.awaitTones(1);
        openTheFire(east);
        Staff.accept(east.page(), "119-7");
        assertThat(east.page().locator("#answer .notice")).containsText("Taken");
        assertThat(east.page().locator("li.answer, .answer[data-answer]").first())
                .containsText("119-7");
        assertThat(lobby.line(FIRE)).hasAttribute("data-state", "answered");
        assertThat(town.answers()).singleElement().asString().contains("\"by\":\"east\"", "119-7", FIRE);
        assertThat(chrome.troubles()).isEmpty();
    }

    @Test
    void whenTwoAnswerAtOnce_thenTheSecondIsToldAndOverwritesNothing() {
        Wall east = Wall.of(signedIn("east", "/"), 4);
        Wall west = Wall.of(signedIn("west", "/"), 4);
        openTheFire(east);
        openTheFire(west);
        west.page().locator("#answer-caseNumber").fill("W-1");
        Staff.accept(east.page(), "E-1");
        assertThat(west.page().locator("#answer .notice")).containsText("east");
        west.page().locator("#answer form button[type=submit]").click();
        assertThat(west.page().locator("#answer .notice")).containsText("nothing was overwritten");
        List<String> answers = town.answers();
        assertThat(answers).singleElement().asString().contains("E-1");
    }

    @Test
    void whenSomebodyMayOnlyLook_thenHeIsToldWhy() {
        Wall lobby = Wall.of(signedIn("lobby", "/"), 4);
        openTheFire(lobby);
        assertThat(lobby.page().locator("#answer")).containsText("Read only: your account may not answer");
        assertThat(lobby.page().locator("#answer form")).hasCount(0);
    }

    @Test
    void whenThePasswordIsWrong_thenThePageSaysSoAndShowsNothing() {
        Page page = chrome.open(town.address() + "/", Look.DESK);
        Staff.signIn(page, "east", "wrong horse battery");
        assertThat(page.locator("#notice")).hasText("No account has this name and password.");
        assertThat(page.locator("#list")).hasCount(0);
    }
}
