package fengsui.cli.option;

import fengsui.cli.console.Terminal;
import fengsui.cli.screen.Language;
import fengsui.cli.screen.Palette;
import picocli.CommandLine.Option;

/** How pages look. */
public final class LookOptions {

    @Option(names = "--lang", defaultValue = "en", description = "Texts in en or zh. Default: ${DEFAULT-VALUE}.")
    private Language language = Language.EN;

    @Option(names = "--no-color", description = "No colours; NO_COLOR in the environment does the same.")
    private boolean plain;

    public Language language() {
        return language;
    }

    public Palette palette() {
        return plain ? Palette.PLAIN : Terminal.palette();
    }
}
