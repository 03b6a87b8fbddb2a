package fengsui.cli.audit;

import fengsui.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Holds the verbs about the log of answers. */
@Command(name = "audit", description = "Looks after the console's log of answers.")
public final class AuditVerb {

    private AuditVerb() {}

    /** With all of them. */
    public static CommandLine on(Console console) {
        return new CommandLine(new AuditVerb()).addSubcommand(new AuditVerifyVerb(console));
    }
}
