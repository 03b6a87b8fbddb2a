package fengsui.cli.wall;

import fengsui.cli.console.Console;
import java.io.InputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the verbs about who may sign in. */
@Command(name = "account", description = "Says who may sign in to the console.")
final class AccountVerb {

    private AccountVerb() {}

    /** With all of them. */
    static CommandLine on(Console console, InputStream in) {
        return new CommandLine(new AccountVerb()).addSubcommand(new AccountAddVerb(console, in));
    }
}
