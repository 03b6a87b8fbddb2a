package fengsui.cli.keys;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.codec.privacy.KeyFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "rotate",
        description =
                "Gives every purpose of a file a new key, which makes the pseudonyms from the job's next start on. The"
                        + " old keys stay in the file. Whoever calls before and after counts as two callers.")
final class KeysRotateVerb implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file of keys.")
    private Path file = Path.of("");

    private final Console console;

    KeysRotateVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            KeyFile.rotate(file);
        } catch (BadKeyFile e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
        console.out().println(file + ": new keys; they hold once the job is started again");
        return ExitCode.FINE;
    }
}
