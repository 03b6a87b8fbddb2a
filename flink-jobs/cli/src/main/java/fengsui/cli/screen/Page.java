package fengsui.cli.screen;

import fengsui.text.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** Lines for a terminal of 100 columns, in one language. Not thread-safe. */
final class Page {

    private static final int WIDTH = 100;

    private final Palette palette;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    Page(Palette palette, Language language) {
        this.palette = palette;
        this.language = language;
    }

    Palette palette() {
        return palette;
    }

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    String say(Bilingual text) {
        return language.of(text);
    }

    /** As it is. */
    Page line(String text) {
        lines.add(text);
        return this;
    }

    /** A heading, with an empty line above. */
    Page heading(String zh, String en) {
        lines.add("");
        lines.add(palette.bold(say(zh, en)));
        return this;
    }

    /** Under a heading, in as many lines as it takes. */
    Page text(String text) {
        return hanging("  ", text);
    }

    /** {@code mark} before the first line, blanks of its width before the others. */
    Page hanging(String mark, String text) {
        String first = mark;
        for (String line : Wrapped.lines(text, WIDTH - Columns.width(mark))) {
            lines.add((first + line).stripTrailing());
            first = " ".repeat(Columns.width(mark));
        }
        return this;
    }

    Page table(Table table) {
        List<String> rows = table.lines();
        for (int i = 0; i < rows.size(); i++) {
            lines.add("  " + (i == 0 ? palette.faint(rows.get(i)) : rows.get(i)));
        }
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
