package fengsui.cli.audit;

import fengsui.cli.console.Console;
import fengsui.cli.console.ExitCode;
import fengsui.cli.console.UserError;
import fengsui.console.audit.AuditCheck;
import fengsui.console.audit.AuditHead;
import fengsui.console.audit.AuditVerdict;
import fengsui.console.audit.AuditWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        sortOptions = false,
        description =
                "Says whether a log of answers is as it was written, or where it first is not: each line names the hash of"
                        + " the one before, and FILE.head the last one. Who can write to both can make both anew; so note the head down"
                        + " elsewhere now and then, and give it with --head.")
final class AuditVerifyVerb implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The log, answers.jsonl of the console's folder.")
    private Path file = Path.of("");

    @Option(
            names = "--head",
            paramLabel = "N:HASH",
            description = "What this verb said earlier: the log up to there must not have changed since.")
    private @Nullable String noted;

    private final Console console;

    AuditVerifyVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AuditVerdict verdict = verdict();
        console.out().println(AuditWords.of(file, verdict));
        return verdict instanceof AuditVerdict.Whole ? ExitCode.FINE : ExitCode.FINDINGS;
    }

    private AuditVerdict verdict() {
        if (!Files.isRegularFile(file)) {
            throw new UserError(
                    file + ": no such file; name the log of a console, answers.jsonl in its --audit folder");
        }
        try {
            return AuditCheck.of(file, head());
        } catch (IOException e) {
            throw new UserError(file + ": cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private @Nullable AuditHead head() {
        String text = noted;
        return text == null
                ? null
                : AuditHead.parse(text)
                        .orElseThrow(() -> new UserError("--head " + text
                                + ": expected a number and a hash of 64 digits, N:HASH, as this verb prints them"));
    }
}
