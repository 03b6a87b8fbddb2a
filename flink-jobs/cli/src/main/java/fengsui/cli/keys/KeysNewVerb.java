package fengsui.cli.keys;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.codec.privacy.BadKeyFile;
import fengsui.codec.privacy.KeyFile;
import fengsui.codec.privacy.Pseudonyms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description =
                "Makes a file of new keys that only you may read, and never replaces one. Name it in the environment"
                        + " variable " + Pseudonyms.VARIABLE + " where the job reads records, or in its settings as"
                        + " fengsui.pseudonym-keys.")
final class KeysNewVerb implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to make.")
    private Path file = Path.of("");

    @Parameters(
            index = "1..*",
            paramLabel = "PURPOSE",
            description = "Further purposes, as the mappings of feeds name them, besides caller, id and plate.")
    private List<String> purposes = new ArrayList<>();

    private final Console console;

    KeysNewVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TreeSet<String> all = new TreeSet<>(KeyFile.PURPOSES);
        all.addAll(purposes);
        try {
            KeyFile.create(file, all);
        } catch (BadKeyFile e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
        console.out()
                .println(file + ": new keys for " + String.join(", ", all)
                        + ". Keep it safe: who has it can tell whether a pseudonym is somebody's.");
        return ExitCode.FINE;
    }
}
