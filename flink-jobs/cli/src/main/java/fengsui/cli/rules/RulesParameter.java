package fengsui.cli.rules;

import fengsui.cli.option.RulesFolder;
import fengsui.codec.Problem;
import fengsui.codec.RuleBundle;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The rules folder that a verb about rules is given, or not. */
final class RulesParameter {

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The rules folder. Default: rules beside the launcher.")
    private @Nullable Path folder;

    Path path() {
        return RulesFolder.of(folder);
    }

    RuleBundle read() {
        return RulesFolder.read(folder);
    }

    /** See {@link RulesFolder#name}. */
    List<String> name(List<Problem> problems) {
        return RulesFolder.name(folder, problems);
    }
}
