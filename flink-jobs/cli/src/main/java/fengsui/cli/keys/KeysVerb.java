package fengsui.cli.keys;

import fengsui.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the verbs about the keys of pseudonyms. */
@Command(name = "keys", description = "Makes the keys by which callers become pseudonyms.")
public final class KeysVerb {

    private KeysVerb() {}

    /** With all of them. */
    public static CommandLine on(Console console) {
        return new CommandLine(new KeysVerb())
                .addSubcommand(new KeysNewVerb(console))
                .addSubcommand(new KeysRotateVerb(console));
    }
}
