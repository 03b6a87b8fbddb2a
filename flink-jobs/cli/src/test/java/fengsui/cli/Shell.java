package fengsui.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One command line, and what it printed. */
public final class Shell {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The exit code. */
    public int run(String... line) {
        return enter(new PrintWriter(out, true), new PrintWriter(err, true), line);
    }

    /** As the launcher enters; for those who read along. */
    public static int enter(PrintWriter out, PrintWriter err, String... line) {
        return CommandLines.run(out, err, line);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
