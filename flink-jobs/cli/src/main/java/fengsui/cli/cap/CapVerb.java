package fengsui.cli.cap;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.history.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes alerts of warnings. */
@Command(
        name = "cap",
        description = "Writes warnings as CAP 1.2 XML, in Chinese and English, one file a record. Lines that are no"
                + " warning are told by their number, and the others written. Exit code 1 where something was not"
                + " written.")
public final class CapVerb implements Callable<Integer> {

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "Records of the topic warnings as JSON, one a line, as they are or in a .gz; - for standard"
                    + " input.")
    private String in = "";

    @Option(
            names = "--out-dir",
            required = true,
            paramLabel = "DIR",
            description = "Where the files go; made where it is missing.")
    private Path folder = Path.of("");

    @Option(
            names = "--force",
            description = "Writes over files that are there with other contents; without it they are told and left.")
    private boolean force;

    private final Console console;
    private final InputStream stdin;

    public CapVerb(Console console, InputStream stdin) {
        this.console = console;
        this.stdin = stdin;
    }

    @Override
    public Integer call() {
        try (LineReader lines = lines()) {
            CapExport export = new CapExport(new CapFolder(made(), force));
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                export.take(line).ifPresent(problem -> console.err().println(name() + ":" + problem));
            }
            console.out().println(folder + ": " + export.said());
            return export.problems() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
        } catch (IOException e) {
            throw new UserError(name() + ": cannot be read to its end (" + e.getMessage() + ")");
        }
    }

    private String name() {
        return in.equals("-") ? "standard input" : in;
    }

    private LineReader lines() {
        if (in.equals("-")) {
            return LineReader.of(stdin);
        }
        try {
            if (Files.isRegularFile(Path.of(in))) {
                return LineReader.open(Path.of(in));
            }
        } catch (IOException e) {
            throw new UserError("--in " + in + ": cannot be read (" + e.getMessage() + ")");
        }
        throw new UserError(
                "--in " + in + ": no such file, expected lines of warnings as JSON, or - for standard input");
    }

    private Path made() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError("--out-dir " + folder + ": is no folder and cannot be made one");
        }
    }
}
