package fengsui.cli.option;

import fengsui.cli.console.UserError;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every verb that runs the job takes. */
public final class JobOptions {

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "Subtasks of each operator. It changes no result. Default: ${DEFAULT-VALUE}.")
    private int parallelism;

    @Nullable
    public Path rules() {
        return rules.folder();
    }

    public int parallelism() {
        if (parallelism < 1 || parallelism > 64) {
            throw new UserError("--parallelism " + parallelism + ": expected 1 to 64");
        }
        return parallelism;
    }
}
