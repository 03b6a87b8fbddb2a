package fengsui.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds in a page: the rules of WCAG up to 2.2 AA, and what it holds to be good practice. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String FIND = """
            async rules => (await axe.run({ runOnly: rules })).violations
                .flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`))
            """;

    private Axe() {}

    /** One line for each place that it does not let pass. */
    static List<String> violations(Page page) {
        page.evaluate(script() + "; undefined");
        return page.evaluate(FIND, RULES) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of("no answer");
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
