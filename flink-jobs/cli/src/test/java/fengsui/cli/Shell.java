package fengsui.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command line, and what it printed. */
final class Shell {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The exit code. */
    int run(String... line) {
        return CommandLines.run(new PrintWriter(out, true), new PrintWriter(err, true), line);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
