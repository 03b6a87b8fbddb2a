package fengsui.cli.console;

import fengsui.cli.screen.Palette;

/** What the terminal can do, as the launcher and the environment say. */
public final class Terminal {

    private Terminal() {}

    /** Colours only on a terminal that can and a person who wants them, see no-color.org. */
    public static Palette palette() {
        String unwanted = System.getenv("NO_COLOR");
        boolean wanted = unwanted == null || unwanted.isEmpty();
        boolean able = Boolean.getBoolean("fengsui.terminal.out") && !"dumb".equals(System.getenv("TERM"));
        return wanted && able ? Palette.COLOURED : Palette.PLAIN;
    }

    /** Whether what is written to the error stream is seen at once, by a person. */
    static boolean progressIsSeen() {
        return Boolean.getBoolean("fengsui.terminal.err");
    }

    /** Whether a person can answer a question: reads and sees one. */
    public static boolean canAnswer() {
        return Boolean.getBoolean("fengsui.terminal.in") && Boolean.getBoolean("fengsui.terminal.out");
    }
}
