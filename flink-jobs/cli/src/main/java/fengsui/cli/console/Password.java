package fengsui.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A password that a person types unseen, or that a script hands in. Never an option: others see those. */
public final class Password {

    private final InputStream in;

    public Password(InputStream in) {
        this.in = in;
    }

    /** Typed twice where somebody types it, otherwise the first line that comes in. */
    public String ask(String what) {
        java.io.Console terminal = Terminal.canAnswer() ? System.console() : null;
        if (terminal == null) {
            return line();
        }
        char[] once = terminal.readPassword("%s: ", what);
        char[] twice = terminal.readPassword("%s, once more: ", what);
        if (once == null || !Arrays.equals(once, twice)) {
            throw new UserError(what + ": was not typed twice alike; start again");
        }
        return new String(once);
    }

    private String line() {
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
