package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import fengsui.browser.Chrome.Look;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class HostileTextTest {

    private static final String SCRIPT = "<img src=//evil.example/x onerror=alert(1)><script>alert(2)</script>";
    private static final String BREAKOUT = "\"'></a></li><svg onload=alert(3)> ${alert(4)} {{5}} javascript:alert(6)";

    private final Morning morning = Morning.read();
    private final Town town = Town.after(List.of(hostile()));
    private final Chrome chrome = Chrome.start();

    @AfterEach
    void stop() {
        chrome.close();
        town.close();
    }

    @Test
    void whenARecordHoldsMarkup_thenEveryPageShowsItAsTheTextThatItIs() {
        Page page = chrome.open("about:blank", Look.DESK);
        List<String> foreign = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(town.address()) && !request.url().startsWith("data:")) {
                foreign.add(request.url());
            }
        });
        page.navigate(town.address());
        assertThat(page.locator("#list .headline")).hasText(SCRIPT);
        page.locator("#list li a").click();
        assertThat(page.locator("#head h1")).containsText(SCRIPT);
        assertThat(page.locator("#head .todo p")).hasText(BREAKOUT);
        assertThat(page.locator("#evidence tbody tr").first()).containsText(SCRIPT);
        assertThat(page.locator("#score tr").first()).containsText(BREAKOUT);
        assertThat(page.locator("img, main script, iframe, [onload], [onerror]"))
                .hasCount(0);
        assertThat(foreign).isEmpty();
        assertThat(chrome.troubles()).isEmpty();
    }

    private ObjectNode hostile() {
        ObjectNode record = morning.fire(3);
        record.putObject("headline").put("zh", SCRIPT).put("en", SCRIPT);
        record.putObject("instruction").put("zh", BREAKOUT).put("en", BREAKOUT);
        record.putObject("description").put("zh", BREAKOUT).put("en", BREAKOUT);
        ((ObjectNode) record.path("area")).put("areaDesc", SCRIPT);
        ((ObjectNode) record.path("evidence").path(0)).put("said", SCRIPT).put("role", BREAKOUT);
        ((ObjectNode) record.path("contributions").path(0))
                .put("said", BREAKOUT)
                .put("sourceId", SCRIPT);
        record.putObject("measures").put(SCRIPT, BREAKOUT);
        return record;
    }
}
