package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fengsui.browser.Chrome.Look;
import fengsui.testkit.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From an event to the dispatcher and back to the job, with nothing left out between them. */
@Tag("browser")
@Timeout(300)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class LiveJobTest {

    private static final String LANE = "old-town/lantern-lane/g01";
    private static final String BANK = "riverside/willow-bank/g02";
    private static final String SQUARE = "riverside/station-square/g03";
    private static final String TOWER = "old-town/drum-tower/g04";

    private final Chrome chrome = Chrome.start();
    private LiveCity city;
    private ConsoleProcess server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        city = LiveCity.start();
        server = ConsoleProcess.start(
                folder.resolve("console.log"),
                List.of(
                        "--bootstrap=" + city.bootstrap(),
                        "--accounts=" + Staff.in(folder),
                        "--rules=" + ProjectFiles.root().resolve("rules"),
                        "--zone=+08:00"));
        city.awaitJob();
    }

    @AfterAll
    void stop() {
        chrome.close();
        server.close();
        city.close();
    }

    /** Once it says that the job lives. */
    private Wall wallOf(String name) {
        Page page = chrome.open(server.address() + "/", Look.DESK);
        Staff.signIn(page, name, Staff.PASSWORD);
        Wall wall = new Wall(page).awake();
        assertThat(wall.trouble("fine")).hasText(Pattern.compile("Connected · warnings are \\d+ s behind"));
        return wall;
    }

    /** First, while nothing else sounds. */
    @Test
    @Order(1)
    void whenEventsMakeARedWarning_thenItSoundsIsOpenedAndAcceptedAndTheJobTellsThatItWas() throws Exception {
        Wall wall = wallOf("east");
        assertThat(wall.page().locator("body")).hasAttribute("data-alarm", "none");
        city.smellOfGas(LANE);
        Locator line = wall.lineIn(LANE);
        assertThat(line).hasAttribute("data-grade", "red");
        assertThat(line).hasAttribute("data-state", "new");
        // Twice: it goes on until somebody answers.
        wall.awaitTones(10);

        line.locator("a").click();
        Page page = wall.page();
        assertThat(page.locator("#head h1")).containsText("A caller smells gas");
        Staff.accept(page, "119-7");
        assertThat(page.locator("#answer .notice")).containsText("Taken");
        city.awaitWarning(warning -> Morning.id(warning).contains(LANE)
                && warning.path("dispatch").path("by").asText().equals("east")
                && warning.path("dispatch").path("caseNumber").asText().equals("119-7"));
        assertThat(city.answers()).singleElement().asString().contains("\"by\":\"east\"", "119-7", LANE);
        assertThat(page.locator("#course [data-revision] .changed").first())
                .containsText("Accepted by east, case 119-7");
        assertThat(page.locator("#head .state")).containsText("119-7");
        assertThat(page.locator("[data-pending]")).hasCount(0);

        page.keyboard().press("Escape");
        assertThat(line).hasAttribute("data-state", "answered");
        assertThat(page.locator("body")).hasAttribute("data-alarm", "none");
        assertThat(chrome.troubles()).isEmpty();
    }

    @Test
    @Order(2)
    void whenTheServerIsKilledAndStartedAgain_thenThatIsSaidAndNothingIsLostOrDoubled() throws Exception {
        Wall wall = wallOf("west");
        Page page = wall.page();
        city.smellOfGas(BANK);
        assertThat(wall.lineIn(BANK)).hasAttribute("data-grade", "red");
        page.evaluate("window.sameAsBefore = true");

        server.kill();
        assertThat(wall.trouble("lost")).hasText(Pattern.compile("CONNECTION LOST since \\d\\d:\\d\\d:\\d\\d.*"));
        assertThat(page.locator("#strip")).hasAttribute("data-level", "bad");
        city.smellOfGas(SQUARE);
        city.smellOfGas(TOWER);
        city.awaitWarning(warning -> Morning.id(warning).contains(SQUARE));
        city.awaitWarning(warning -> Morning.id(warning).contains(TOWER));

        server.startAgain();
        // Nobody stays signed in at a server that is new.
        assertThat(wall.trouble("out")).hasText(Pattern.compile("SIGNED OUT since \\d\\d:\\d\\d:\\d\\d.*"));
        signInBeside(page, "west");
        assertThat(wall.trouble("fine")).isVisible();
        page.waitForCondition(() -> wall.shown().equals(city.told()));
        assertThat(wall.lineIn(SQUARE)).hasAttribute("data-grade", "red");
        assertThat(page.evaluate("window.sameAsBefore")).isEqualTo(true);
        assertThat(chrome.troubles()).isEmpty();
    }

    /** In another window of the same browser. */
    private void signInBeside(Page page, String name) {
        Page other = page.context().newPage();
        other.navigate(server.address() + page.locator("#strip a").getAttribute("href"));
        Staff.signIn(other, name, Staff.PASSWORD);
        assertThat(other).hasURL(server.address() + "/");
        other.close();
    }
}
