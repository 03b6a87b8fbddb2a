package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import fengsui.browser.Chrome.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class IncidentPageTest {

    private final Morning morning = Morning.read();
    private final Town town = Town.after(morning.until("00:37:40"));
    private final Chrome chrome = Chrome.start();
    private Page page;

    @BeforeEach
    void openTheFire() {
        page = chrome.open(town.address(), Look.DESK);
        page.locator("#list li[data-incident*='drum-tower'] a").click();
        assertThat(page.locator("#head h1")).containsText("Smoke detector in alarm at 12.9");
    }

    @AfterEach
    void stop() {
        chrome.close();
        town.close();
    }

    @Test
    void whenItIsOpened_thenItSaysWhatToDoWhereAndWhoIsTold() {
        assertThat(page.locator(".todo")).containsText("Look through the nearest camera");
        assertThat(page.locator(".facts")).containsText("Drum Tower 1");
        assertThat(page.locator(".facts")).containsText("Exercise desk");
        assertThat(chrome.troubles()).isEmpty();
    }

    @Test
    void whenTheScoreIsExplained_thenItsPartsAddUpToIt() {
        List<String> points = page.locator("#score tr:not(.total) .points").allTextContents();
        int sum = points.stream()
                .mapToInt(text -> Integer.parseInt(text.replace("+", "").replace("−", "-")))
                .sum();
        assertThat(points).hasSize(5);
        assertThat(page.locator("#score .total .points")).hasText(String.valueOf(sum));
        assertThat(page.locator("#score h2")).containsText("Risk score " + sum);
    }

    @Test
    void whenTheCourseIsRead_thenEachRevisionStandsWithItsPlaceOnTheTopic() {
        assertThat(page.locator("#course [data-revision]")).hasCount(5);
        List<String> revisions = page.locator("#course [data-revision]").all().stream()
                .map(line -> line.getAttribute("data-revision"))
                .toList();
        assertThat(revisions)
                .isEqualTo(IntStream.of(5, 4, 3, 2, 1).mapToObj(String::valueOf).toList());
        assertThat(page.locator("#course li").first()).containsText("Lowered from Ⅰ red");
        assertThat(page.locator("#course li").first()).containsText("revision 5 · warnings 0:");
    }

    @Test
    void whenTheEvidenceIsRead_thenItStandsInTheOrderOfTimeWithItsPlaceOnKafka() {
        List<String> times = page.locator("#evidence tbody td:first-child").allTextContents();
        assertThat(times).hasSize(8).isSorted();
        assertThat(page.locator("#evidence tbody tr").first()).containsText("fengsui.sensor");
    }

    @Test
    void whenTheRulesAreKnown_thenEachValueStandsAgainstTheThresholdsOfTheRulesThatHaveIt() {
        assertThat(page.locator("#evidence .met").first()).containsText("≥ 4 %obs/m fire/smoke-alarm, fire/confirmed");
        assertThat(page.locator("#evidence tr", new Page.LocatorOptions().setHasText("smoke 0.82")))
                .containsText("≥ 0.6 fire/confirmed");
        assertThat(page.locator("#plot .bound")).hasCount(1);
        assertThat(page.locator("#rule .words h3"))
                .containsText(new String[] {"fire/smoke-alarm", "fire/confirmed", "fire/flame-and-call", "fire/calls"});
    }

    @Test
    void whenTheScoreWentByWhatIsUsual_thenThatStandsBesideTheReadings() {
        ObjectNode sixth = morning.fire(5).put("revision", 6);
        sixth.withArray("contributions").forEach(part -> {
            if (part.path("kind").asText().equals("sensor")) {
                ((ObjectNode) part).put("said", "smoke 7.9 %obs/m, expected 0.2–2.5");
            }
        });
        assertThat(page.locator("#plot")).containsText("told only where the score went by it");
        town.tell(sixth);
        assertThat(page.locator("#plot figcaption")).containsText("expected 0.2 to 2.5");
        assertThat(page.locator("#plot .usual")).hasCount(1);
        assertThat(page.locator("#plot .late")).hasCount(0);
    }

    @Test
    void whenNothingIsBlindOrSilent_thenThatIsSaid() {
        assertThat(page.locator("#against")).containsText("No rule of this hazard is blind here");
    }

    @Test
    void whenTheRuleIsKnown_thenItStandsThereInWords() {
        assertThat(page.locator("#rule")).containsText("fire/smoke-alarm");
        assertThat(page.locator("#rule .words[data-rule='fire/smoke-alarm'] li").first())
                .isVisible();
    }

    @Test
    void whenCapIsAskedFor_thenTheRevisionIsSavedAsXml() throws IOException {
        var download = page.waitForDownload(() -> page.locator("#cap").click());
        assertThat(Files.readString(download.path()))
                .contains("urn:oasis:names:tc:emergency:cap:1.2", "<status>Exercise</status>");
    }

    @Test
    void whenAnotherRevisionArrives_thenThePageTellsItByItself() {
        town.tell(morning.fire(5).put("revision", 6).put("score", 12));
        assertThat(page.locator("#course [data-revision]")).hasCount(6);
        assertThat(page.locator("#score h2")).containsText("Risk score 12");
    }
}
