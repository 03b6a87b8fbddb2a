package fengsui.cli.watch;

import java.io.PrintWriter;
import java.util.List;

/** Draws lines in place on a terminal's second screen, what was there before comes back in the end. Not thread-safe. */
final class LiveScreen implements AutoCloseable {

    private static final String SECOND_SCREEN = "\u001b[?1049h\u001b[?25l";
    private static final String FIRST_SCREEN = "\u001b[?25h\u001b[?1049l";
    private static final String HOME = "\u001b[H";
    private static final String CLEAR_LINE = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintWriter out;
    private List<String> shown = List.of();

    private LiveScreen(PrintWriter out) {
        this.out = out;
    }

    static LiveScreen open(PrintWriter out) {
        out.print(SECOND_SCREEN);
        out.flush();
        return new LiveScreen(out);
    }

    /** Nothing is written where nothing has changed. */
    void draw(List<String> lines) {
        if (lines.equals(shown)) {
            return;
        }
        StringBuilder text = new StringBuilder(HOME);
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\r\n").append(lines.get(i)).append(CLEAR_LINE);
        }
        out.print(text.append(CLEAR_BELOW));
        out.flush();
        shown = List.copyOf(lines);
    }

    @Override
    public void close() {
        out.print(FIRST_SCREEN);
        out.flush();
    }
}
