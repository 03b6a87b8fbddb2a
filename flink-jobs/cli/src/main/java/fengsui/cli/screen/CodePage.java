package fengsui.cli.screen;

import fengsui.rule.CodeNote;
import java.util.ArrayList;
import java.util.List;

/** What a problem's code means, on a terminal. */
public final class CodePage {

    private static final int WIDTH = 96;

    private final CodeNote note;
    private final Language language;
    private final Palette palette;

    public CodePage(CodeNote note, Language language, Palette palette) {
        this.note = note;
        this.language = language;
        this.palette = palette;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(palette.alarming(note.code()) + "  " + palette.bold(language.of(note.title())));
        lines.add("");
        lines.addAll(Wrapped.lines(language.of(note.why()), WIDTH));
        example(language == Language.ZH ? "错误" : "wrong", note.wrong(), lines);
        example(language == Language.ZH ? "正确" : "right", note.right(), lines);
        return lines;
    }

    private void example(String heading, String text, List<String> lines) {
        lines.add("");
        lines.add(palette.faint(heading));
        text.stripTrailing().lines().forEach(line -> lines.add("    " + line));
    }
}
