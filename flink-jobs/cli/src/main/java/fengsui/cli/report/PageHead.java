package fengsui.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What stands before the body: the title, how it looks, and that a browser is to load and run nothing. */
public final class PageHead {

    /** Holds even where escaping should fail one day. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private PageHead() {}

    public static void write(Html html, String title) {
        write(html, title, "");
    }

    /**
     * With styles of one kind of page besides those of all.
     *
     * @param styles without characters that would be escaped
     */
    public static void write(Html html, String title, String styles) {
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .element("title", title)
                .element("style", css() + styles)
                .close()
                .line();
    }

    /** Without characters that would be escaped: a browser does not undo that in a style. */
    private static String css() {
        try (InputStream file = Objects.requireNonNull(PageHead.class.getResourceAsStream("page.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
