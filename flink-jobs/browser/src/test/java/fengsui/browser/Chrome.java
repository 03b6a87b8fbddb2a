package fengsui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Headless Chromium, the system's own. */
final class Chrome implements AutoCloseable {

    /** Counts what is played, for there is nobody to hear it. */
    private static final String LISTEN = """
            window.tones = 0;
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...all) {
                window.tones++;
                return start.apply(this, all);
            };
            """;

    /**
     * Lets nothing be heard. A browser does so until somebody acts, but takes what a test asks a page for an act: else it
     * would depend on who comes first.
     */
    static final String SILENT = """
            Object.defineProperty(AudioContext.prototype, "state", { get: () => "suspended" });
            """;

    /** For a machine that has much else to do. */
    private static final double PATIENCE_MILLIS = 60_000;

    /** What the page remembers, unless it has been told otherwise since; an empty page remembers nothing. */
    private static final String WISHES = """
            if (location.protocol === "http:") {
                localStorage.getItem("fengsui.lang") ?? localStorage.setItem("fengsui.lang", "%s");
                localStorage.getItem("fengsui.theme") ?? localStorage.setItem("fengsui.theme", "%s");
            }
            """;

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /**
     * How a page is looked at.
     *
     * @param language en or zh
     * @param theme dark or light
     */
    record Look(int width, int height, String language, String theme) {

        static final Look DESK = new Look(1366, 768, "en", "dark");
    }

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());

    private Chrome(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chrome start() {
        Path chromium = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
        if (!Files.isExecutable(chromium)) {
            throw new IllegalStateException(chromium
                    + " is not there: install chromium (apt-get install chromium), or name another with -Dchromium=");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options = new LaunchOptions().setExecutablePath(chromium).setArgs(SWITCHES);
        return new Chrome(playwright, playwright.chromium().launch(options));
    }

    /** @param scripts that run before the page's own */
    Page open(String address, Look look, String... scripts) {
        BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(look.width(), look.height()));
        context.addInitScript(LISTEN);
        context.addInitScript(WISHES.formatted(look.language(), look.theme()));
        for (String script : scripts) {
            context.addInitScript(script);
        }
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            troubles.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                troubles.add(message.text());
            }
        });
        page.navigate(address);
        return page;
    }

    /** What failed in a page, and what its policy kept out of it. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
