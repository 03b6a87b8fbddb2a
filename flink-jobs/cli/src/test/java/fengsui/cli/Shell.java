package fengsui.cli;

import fengsui.cli.console.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One command line, and what it printed. */
public final class Shell {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The exit code. */
    public int run(String... line) {
        int code = enter(new PrintWriter(out, true), new PrintWriter(err, true), line);
        tidy(code == ExitCode.INTERNAL);
        return code;
    }

    /** As the launcher enters; for those who read along. */
    public static int enter(PrintWriter out, PrintWriter err, String... line) {
        return CommandLines.run(out, err, line);
    }

    /** What is kept for a person to read would be left behind by a test: who reads its failure reads it there. */
    private void tidy(boolean tell) {
        long pid = ProcessHandle.current().pid();
        try {
            for (String name : List.of("fengsui-" + pid + ".log", "fengsui-client-" + pid + ".log")) {
                Path kept = Path.of(System.getProperty("java.io.tmpdir"), name);
                if (tell && Files.exists(kept)) {
                    err.append(Files.readString(kept));
                }
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
