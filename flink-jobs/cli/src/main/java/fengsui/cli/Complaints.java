package fengsui.cli;

import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.cli.embed.RootCause;
import fengsui.topics.KafkaUnavailable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns whatever went wrong into one line on the error stream and an exit code. */
final class Complaints {

    private Complaints() {}

    static int wrongUse(ParameterException e, String... args) {
        CommandLine verb = e.getCommandLine();
        say(verb, oneLine(e.getMessage()) + " (see ./" + verb.getCommandSpec().qualifiedName(" ") + " --help)");
        return ExitCode.USAGE;
    }

    static int failed(Exception e, CommandLine verb, LogFile log) {
        if (e instanceof UserError || e instanceof KafkaUnavailable) {
            say(verb, oneLine(e.getMessage()));
            return ExitCode.USAGE;
        }
        if (e instanceof InterruptedException) {
            say(verb, "interrupted");
            return ExitCode.INTERRUPTED;
        }
        Path details = log.keep(e);
        say(verb, RootCause.of(e) + " (details are in " + details + ")");
        return ExitCode.INTERNAL;
    }

    private static void say(CommandLine verb, String line) {
        verb.getErr().println(verb.getCommandSpec().qualifiedName(" ") + ": " + line);
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
