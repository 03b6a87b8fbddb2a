package fengsui.cli.access;

import fengsui.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the verbs about rights. */
@Command(name = "access", description = "Who may do what at Kafka.")
public final class AccessVerb {

    private AccessVerb() {}

    /** With all of them. */
    public static CommandLine on(Console console) {
        return new CommandLine(new AccessVerb())
                .addSubcommand(new AccessShowVerb(console))
                .addSubcommand(new AccessGrantVerb(console));
    }
}
