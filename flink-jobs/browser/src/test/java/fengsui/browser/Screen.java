package fengsui.browser;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When a page has painted what: a frame is on the screen once the next one begins. */
final class Screen {

    /** To be asked for with {@link #wholeMillis}; %1$d lines and markers are the whole. */
    private static final String WHOLE = """
            window.whole = new Promise((done) => {
                const count = (selector) => document.querySelectorAll(selector).length;
                const look = () => requestAnimationFrame(
                    count("#list li") >= %1$d && count("#map .marker") >= %1$d
                        ? () => requestAnimationFrame(() => done(performance.now()))
                        : look,
                );
                look();
            });
            """;

    /** Pairs of a line's revision and when it was painted. */
    static final String EACH = """
            window.painted = [];
            addEventListener("DOMContentLoaded", () => {
                const paint = (revisions) => {
                    const now = performance.timeOrigin + performance.now();
                    revisions.forEach((revision) => window.painted.push([revision, now]));
                };
                new MutationObserver((changes) => {
                    const revisions = changes.map((change) => Number(change.target.dataset.revision));
                    requestAnimationFrame(() => requestAnimationFrame(() => paint(revisions)));
                }).observe(document.querySelector("#list"), { attributeFilter: ["data-revision"], subtree: true });
            });
            """;

    private Screen() {}

    /** Looks for so many incidents. */
    static String whole(int incidents) {
        return WHOLE.formatted(incidents);
    }

    /** From the beginning of the navigation until all was painted. */
    static double wholeMillis(Page page) {
        return ((Number) page.evaluate("window.whole")).doubleValue();
    }

    /** When each revision was painted first, epoch milliseconds. Of two in one frame only the newer is. */
    static Map<Integer, Double> painted(Page page) {
        Map<Integer, Double> first = new HashMap<>();
        for (Object each : (List<?>) page.evaluate("window.painted")) {
            List<?> pair = (List<?>) each;
            first.putIfAbsent(((Number) pair.get(0)).intValue(), ((Number) pair.get(1)).doubleValue());
        }
        return first;
    }
}
