package fengsui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The wall, as somebody in front of it finds his way. */
record Wall(Page page) {

    /** Once it shows so many lines. */
    static Wall of(Page page, int lines) {
        Wall wall = new Wall(page);
        assertThat(wall.lines()).hasCount(lines);
        return wall;
    }

    Locator lines() {
        return page.locator("#list li");
    }

    Locator line(String incidentId) {
        return page.locator("#list li[data-incident='" + incidentId + "']");
    }

    /** That of an incident in {@code area}. */
    Locator lineIn(String area) {
        return page.locator("#list li[data-incident*='" + area + "']");
    }

    /** The id of each line with the number of the record that it shows, in order. */
    List<String> shown() {
        return texts("lines => lines.map(line => `${line.dataset.incident} ${line.dataset.revision}`).sort()");
    }

    /** Ids from the top. */
    List<String> order() {
        return texts("lines => lines.map(line => line.dataset.incident)");
    }

    private List<String> texts(String script) {
        return lines().evaluateAll(script) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A browser plays nothing before somebody has done something. */
    Wall awake() {
        page.keyboard().press("Shift");
        assertThat(page.locator("button[data-state='on']")).isVisible();
        return this;
    }

    /** Waits until so many tones have been played since the page was opened. */
    void awaitTones(int count) {
        page.waitForFunction("count => window.tones >= count", count);
    }

    /** Whether something that the line under the header tells is not to be seen whole. */
    boolean cutsTroublesOff() {
        return (Boolean) page.evaluate("""
                () => {
                    const strip = document.querySelector("#strip");
                    const whole = strip.getBoundingClientRect();
                    return [...strip.children].some((child) => {
                        const box = child.getBoundingClientRect();
                        const out = box.right > whole.right || box.top < whole.top || box.bottom > whole.bottom;
                        return out || child.scrollWidth > Math.ceil(box.width);
                    });
                }
                """);
    }

    Locator trouble(String kind) {
        return page.locator("#strip [data-kind='" + kind + "']");
    }
}
